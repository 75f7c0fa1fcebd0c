import type { BeadId, SegmentId } from '#contract/ids.ts'
import type { Bilingual, Kind, Pair } from '#contract/text.ts'
import type { Edition, EditionPair } from '../formats/edition/edition.ts'
import type { MakeId } from '../store/ids.ts'

export type Side = 'source' | 'target'

export interface LaidSegment {
  readonly id: SegmentId
  readonly side: Side
  readonly kind: Kind
  readonly speaker: Bilingual | null
  readonly startsParagraph: boolean
  readonly content: string
  /** How much of the content is label, list mark or heading mark. */
  readonly leadUtf16: number
  /** What stands in the reader's file for it, where that is not the same. */
  readonly asWritten: string | null
  /** Whether the pack of the text has this sentence; null where no pack was asked. */
  readonly isInPack: boolean | null
}

/** A bead with its segments, in order, as they will stand in the store. */
export interface LaidBead {
  readonly id: BeadId
  readonly confidence: number
  readonly origin: Pair['origin']
  readonly state: Pair['state']
  readonly segments: readonly LaidSegment[]
  /** What a translator noted, each in one line. */
  readonly notes: readonly string[]
  /** Ids of the glossary terms that a pack names. */
  readonly terms: readonly string[]
}

export type LaidText = readonly LaidBead[]

/** Makes beads and segments of an edition's pairs, all with new ids. */
export function layOut({ pairs }: Edition, makeId: MakeId): LaidText {
  return pairs.map((pair) => ({
    id: makeId<BeadId>(),
    confidence: 1,
    origin: 'given',
    state: 'checked',
    segments: [...laySide('source', pair.zh, pair, makeId), ...laySide('target', pair.en, pair, makeId)],
    notes: [],
    terms: [],
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
    leadUtf16: 0,
    asWritten: null,
    isInPack: null,
  }))
}
