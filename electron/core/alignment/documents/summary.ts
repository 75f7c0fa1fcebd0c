import { SURE_FROM } from '#contract/text.ts'
import type { FilePair } from '../../formats/format.ts'

export interface PairSummary {
  readonly pairs: number
  /** How many pairs there are of each shape, such as `1-2`, the most frequent first. */
  readonly shapes: readonly (readonly [shape: string, count: number])[]
  /** Of the pairs with both sides; 0 where there are none. */
  readonly meanConfidence: number
  readonly unsure: number
}

/** What came of an alignment, in numbers. */
export function summaryOf(pairs: readonly Pick<FilePair, 'source' | 'target' | 'confidence'>[]): PairSummary {
  const counts = new Map<string, number>()
  let [sum, whole, unsure] = [0, 0, 0]
  for (const { source, target, confidence } of pairs) {
    const shape = `${source.length}-${target.length}`
    counts.set(shape, (counts.get(shape) ?? 0) + 1)
    if (source.length > 0 && target.length > 0) {
      sum += confidence
      whole++
    }
    if (confidence < SURE_FROM) unsure++
  }
  const shapes = [...counts].toSorted(([one, many], [other, few]) => few - many || (one < other ? -1 : 1))
  return { pairs: pairs.length, shapes, meanConfidence: whole > 0 ? sum / whole : 0, unsure }
}
