import type { BeadId, SegmentId } from '#contract/ids.ts'
import type { MakeId } from '../store/ids.ts'
import type { NewPair, NewSegment, PairRows, Side } from './pair.ts'

/** Gives new pairs the ids they are stored under. */
export function buildTextRows(pairs: readonly NewPair[], makeId: MakeId): readonly PairRows[] {
  return pairs.map(({ source, target, ...pair }) => {
    const row = (side: Side) => (segment: NewSegment) => ({ id: makeId<SegmentId>(), side, ...segment })
    return {
      ...pair,
      id: makeId<BeadId>(),
      segments: [...source.map(row('source')), ...target.map(row('target'))],
    }
  })
}
