import { float32At, float64At, int32At } from '../../arrays/read-array.ts'
/**
 * Which types of one side explain which types of the other: row r holds `to[start[r]]` up to, not including,
 * `to[start[r + 1]]`, each with the probability of that type given r.
 */
export interface LinkTable {
  readonly start: Int32Array
  readonly to: Int32Array
  readonly probability: Float32Array
}

/** Packs rows of (type, probability). */
export function packLinks(rows: readonly (readonly (readonly [number, number])[])[]): LinkTable {
  const start = new Int32Array(rows.length + 1)
  for (const [row, links] of rows.entries()) start[row + 1] = (start[row] ?? 0) + links.length
  const to = new Int32Array(start[rows.length] ?? 0)
  const probability = new Float32Array(to.length)
  for (const [row, links] of rows.entries())
    for (const [at, [type, value]] of links.entries()) {
      to[(start[row] ?? 0) + at] = type
      probability[(start[row] ?? 0) + at] = value
    }
  return { start, to, probability }
}

/**
 * The table read the other way by Bayes' rule: p(a|b) in proportion to p(b|a) times how often a occurs. `floor` is
 * added to each sum, so that a type with one weak link does not get all the mass.
 */
export function reverseLinks(table: LinkTable, fromCounts: Float64Array, toCount: number, floor: number): LinkTable {
  const { start, to, probability } = table
  const size = new Int32Array(toCount + 1)
  const sum = new Float64Array(toCount).fill(floor)
  const rowCount = start.length - 1
  for (let row = 0; row < rowCount; row++)
    for (let at = int32At(start, row); at < int32At(start, row + 1); at++) {
      size[int32At(to, at) + 1] = int32At(size, int32At(to, at) + 1) + 1
      sum[int32At(to, at)] = float64At(sum, int32At(to, at)) + float32At(probability, at) * float64At(fromCounts, row)
    }
  for (let type = 0; type < toCount; type++) size[type + 1] = int32At(size, type + 1) + int32At(size, type)
  const next = size.slice()
  const reversedTo = new Int32Array(to.length)
  const reversedProbability = new Float32Array(to.length)
  for (let row = 0; row < rowCount; row++)
    for (let at = int32At(start, row); at < int32At(start, row + 1); at++) {
      const type = int32At(to, at)
      const slot = int32At(next, type)
      next[type] = slot + 1
      reversedTo[slot] = row
      reversedProbability[slot] =
        (float32At(probability, at) * float64At(fromCounts, row)) / float64At(sum, int32At(to, at))
    }
  return { start: size, to: reversedTo, probability: reversedProbability }
}
