import type { Span } from '#contract/spans.ts'
import type { BeadId, SegmentId, TextId } from '#contract/ids.ts'
import type { Bilingual, Kind, Pair } from '#contract/text.ts'
import type { PairRecord } from '../formats/format.ts'

/**
 * The shapes a pair has on its way, each named once:
 *
 * - `FilePair` (formats/format.ts): what a file says, sentences as plain text;
 * - `AlignedPair` (alignment/documents/aligner.ts): what the aligner says, sentences by number;
 * - `NewPair`: what is about to be stored, still without ids;
 * - `PairRows`: the same with the ids it will have;
 * - `StoredPair`: what is stored;
 * - `Pair` (contract/text.ts): what the window is shown, with words and readings.
 */
export type Side = 'source' | 'target'

/** How sure a pair is, where it comes from and who looked at it. */
export type PairStatus = Pick<Pair, 'confidence' | 'origin' | 'state'>

/** A sentence of one side, as it is kept. */
export interface NewSegment {
  readonly kind: Kind
  readonly speaker: Bilingual | null
  readonly startsParagraph: boolean
  readonly content: string
  /** How much of the content is label, list mark or heading mark. */
  readonly prefixUtf16: number
  /** What stands in the reader's file for it, where that is not the same. */
  readonly asWritten: string | null
  readonly spans: readonly Span[]
  /** Whether the pack of the text has this sentence; null where no pack was asked, and for a sentence without letters. */
  readonly isInPack: boolean | null
}

/** Sentences that belong together, before they are stored. */
export interface NewPair extends PairStatus {
  readonly source: readonly NewSegment[]
  readonly target: readonly NewSegment[]
  /** What a translator noted, each in one line. */
  readonly notes: readonly string[]
  /** Ids of the glossary terms that a pack names. */
  readonly terms: readonly string[]
  /** Who made it and when, where a file says so. */
  readonly record?: PairRecord | null
}

export interface SegmentRow extends NewSegment {
  readonly id: SegmentId
  readonly side: Side
}

/** A new pair with the ids it is stored under; its segments in order, source before target. */
export interface PairRows extends PairStatus, Pick<NewPair, 'notes' | 'terms' | 'record'> {
  readonly id: BeadId
  readonly segments: readonly SegmentRow[]
}

export interface StoredSegment extends Omit<NewSegment, 'isInPack'> {
  readonly id: SegmentId
  readonly side: Side
  /** Its place among the segments of its side, from 0. */
  readonly position: number
}

/** A pair as it stands in the store, with its segments in their order. */
export interface StoredPair extends PairStatus {
  readonly id: BeadId
  readonly textId: TextId
  /** Its place in the text, from 0. */
  readonly position: number
  readonly source: readonly StoredSegment[]
  readonly target: readonly StoredSegment[]
}
