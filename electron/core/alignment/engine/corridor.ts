import { int32At } from '../../arrays/read-array.ts'
/**
 * Which boundaries may be matched: source boundary i (0 to n) with target boundaries `low[i]` to `high[i]`, both
 * counted. Both rise with i; `low[0]` is 0, `high[n]` is the number of target sentences; `low[i + 1] <= high[i]`.
 * `nodeStart[i] + j - low[i]` numbers the nodes.
 */
export interface Corridor {
  readonly sourceCount: number
  readonly targetCount: number
  readonly low: Int32Array
  readonly high: Int32Array
  readonly nodeStart: Int32Array
  readonly nodeCount: number
}

/** Makes a corridor of any two arrays of bounds: clips them, lets them rise, closes gaps. Changes the arrays. */
export function makeCorridor(low: Int32Array, high: Int32Array, targetCount: number): Corridor {
  const sourceCount = low.length - 1
  low[0] = 0
  high[sourceCount] = targetCount
  for (let i = 0; i <= sourceCount; i++)
    high[i] = Math.min(targetCount, Math.max(int32At(high, i), i > 0 ? int32At(high, i - 1) : 0))
  for (let i = sourceCount; i >= 0; i--)
    low[i] = Math.max(
      0,
      Math.min(int32At(low, i), i < sourceCount ? int32At(low, i + 1) : targetCount, int32At(high, i)),
    )
  for (let i = sourceCount; i > 0; i--) if (int32At(low, i) > int32At(high, i - 1)) high[i - 1] = int32At(low, i)
  const nodeStart = new Int32Array(sourceCount + 2)
  for (let i = 0; i <= sourceCount; i++)
    nodeStart[i + 1] = int32At(nodeStart, i) + int32At(high, i) - int32At(low, i) + 1
  return { sourceCount, targetCount, low, high, nodeStart, nodeCount: int32At(nodeStart, sourceCount + 1) }
}

/** What lies in both corridors of a text. */
export function meetOf(one: Corridor, other: Corridor): Corridor {
  const low = one.low.map((value, i) => Math.max(value, int32At(other.low, i)))
  const high = one.high.map((value, i) => Math.min(value, int32At(other.high, i)))
  return makeCorridor(low, high, one.targetCount)
}

/** The corridor seen from the target side. */
export function transposeCorridor(corridor: Corridor): Corridor {
  const { sourceCount, targetCount } = corridor
  const low = new Int32Array(targetCount + 1)
  const high = new Int32Array(targetCount + 1)
  let first = 0
  let last = 0
  for (let j = 0; j <= targetCount; j++) {
    while (first < sourceCount && int32At(corridor.high, first) < j) first++
    while (last < sourceCount && int32At(corridor.low, last + 1) <= j) last++
    low[j] = first
    high[j] = last
  }
  return makeCorridor(low, high, sourceCount)
}
