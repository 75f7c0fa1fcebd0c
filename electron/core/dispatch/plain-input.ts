/** Deeper than any input of the contract (three levels), shallow enough for every recursive reader behind it. */
const MAX_DEPTH = 8

/**
 * Whether a value is plain data of modest depth, such as JSON gives, with numbers that can be told apart: no undefined,
 * no -0, NaN or infinities. Test: dispatcher-fuzz.
 */
export function isPlainInput(input: unknown): boolean {
  let level: readonly unknown[] = [input]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH || !level.every(isPlainValue)) return false
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []))
  }
  return true
}

function isPlainValue(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  return typeof value === 'object' || typeof value === 'string' || typeof value === 'boolean'
}
