/** Prints rows of equal shape as an aligned table. */
export function printTable(title: string, rows: readonly Readonly<Record<string, string | number>>[]) {
  const columns = Object.keys(rows[0] ?? {})
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))]
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => (row[at] ?? '').length)))
  console.log(`\n${title}`)
  for (const row of cells) console.log(row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '))
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The value below which `share` of all values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

const ROUNDS = 5

/** The middle time of some rounds of the same work. */
export function medianSeconds(work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now()
    work()
    return (performance.now() - from) / 1000
  })
  return median(times)
}
