import type { BeadId, SegmentId, TextId } from '#contract/ids.ts'
import type { Pair } from '#contract/text.ts'
import type { Side } from '../../texts/lay-out.ts'
import type { Database } from '../../store/database.ts'

export interface StandingSentence {
  readonly id: SegmentId
  readonly content: string
  readonly leadUtf16: number
}

/** A pair of the library, as much of it as aligning again asks for. Its place among the others is its position. */
export interface StandingPair extends Pick<Pair, 'confidence' | 'origin' | 'state'> {
  readonly id: BeadId
  readonly source: readonly StandingSentence[]
  readonly target: readonly StandingSentence[]
}

interface Row extends Pick<Pair, 'confidence' | 'origin' | 'state'> {
  readonly bead_id: BeadId
  readonly segment_id: SegmentId
  readonly side: Side
  readonly content: string
  readonly lead_utf16: number
}

/** All pairs of a text, in order. */
export function standingPairs(database: Database, textId: TextId): readonly StandingPair[] {
  const rows = database.all<Row>(
    `SELECT beads.id AS bead_id, confidence, origin, state, segments.id AS segment_id, side, content, lead_utf16
     FROM beads JOIN segments ON segments.bead_id = beads.id
     WHERE beads.text_id = ? ORDER BY beads.position, segments.position`,
    textId,
  )
  return [...Map.groupBy(rows, ({ bead_id }) => bead_id)].map(([id, ofPair]) => {
    const sentences = (asked: Side) =>
      ofPair.flatMap(({ side, segment_id, content, lead_utf16 }) =>
        side === asked ? { id: segment_id, content, leadUtf16: lead_utf16 } : [],
      )
    const { confidence, origin, state } = ofPair[0] as Row
    return { id, confidence, origin, state, source: sentences('source'), target: sentences('target') }
  })
}

/**
 * Whether a pair stays whatever the aligner says: a person checked it or made it by hand, or a file gave both its sides
 * and nobody doubts them.
 */
export function isSettled({ state, origin, source, target }: StandingPair): boolean {
  if (state === 'checked' || origin === 'edited') return true
  return origin === 'given' && state !== 'disputed' && source.length > 0 && target.length > 0
}

/** The same for pairs of the same sentences. */
export const keyOf = ({ source, target }: Pick<StandingPair, 'source' | 'target'>): string =>
  [source, target].map((side) => side.map(({ id }) => id).join(' ')).join('|')
