/** A bead as a line of a file says it: sentence numbers of both sides, from 0. */
export interface LineBead {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

const beadLine = /^\s*\[([\d,\s]*)\]\s*:\s*\[([\d,\s]*)\]/

/** Reads `[zh ids]:[en ids]`, one bead a line; what follows on the line is left alone. Lines of another shape are skipped. */
export function parseBeadLines(text: string): readonly LineBead[] {
  return text.split('\n').flatMap((line) => {
    const found = beadLine.exec(line)
    if (!found) return []
    const bead = { source: numbers(found[1] ?? ''), target: numbers(found[2] ?? '') }
    return bead.source.length + bead.target.length > 0 ? [bead] : []
  })
}

function numbers(list: string): readonly number[] {
  return list
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(Number)
    .toSorted((one, other) => one - other)
}

/** `[0,1]:[2]:0.93`. */
export function beadLineOf(bead: LineBead, confidence: number): string {
  return `[${bead.source.join(',')}]:[${bead.target.join(',')}]:${confidence.toFixed(2)}`
}
