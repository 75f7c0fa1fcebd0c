import type { BeadId, SegmentId } from '#contract/ids.ts'
import type { Bilingual, Kind } from '#contract/text.ts'
import type { Edition, EditionPair } from '../formats/edition/edition.ts'
import type { MakeId } from '../ids.ts'

export type Side = 'source' | 'target'

export interface LaidSegment {
  readonly id: SegmentId
  readonly side: Side
  readonly kind: Kind
  readonly speaker: Bilingual | null
  readonly startsParagraph: boolean
  readonly content: string
}

/** A bead with its segments, in order, as they will stand in the store. */
export interface LaidBead {
  readonly id: BeadId
  readonly segments: readonly LaidSegment[]
}

export type LaidText = readonly LaidBead[]

/** Makes beads and segments of an edition's pairs, all with new ids. */
export function layOut({ pairs }: Edition, makeId: MakeId): LaidText {
  return pairs.map((pair) => ({
    id: makeId<BeadId>(),
    segments: [...laySide('source', pair.zh, pair, makeId), ...laySide('target', pair.en, pair, makeId)],
  }))
}

function laySide(side: Side, sentences: readonly string[], pair: EditionPair, makeId: MakeId): readonly LaidSegment[] {
  const { kind, speaker } = pair
  return sentences.map((content, index) => ({
    id: makeId<SegmentId>(),
    side,
    kind,
    speaker,
    startsParagraph: pair.startsParagraph && index === 0,
    content,
  }))
}
