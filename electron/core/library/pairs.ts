import type { BeadId, SegmentId, TermId, TextId } from '#contract/ids.ts'
import type { Bilingual, Kind, Pair, SourceSentence, TargetSentence } from '#contract/text.ts'
import type { Sentences, WordStyle } from '../language/sentences.ts'
import type { Database } from '../store/database.ts'
import type { Side } from './lay-out.ts'

interface SegmentRow {
  readonly bead_id: BeadId
  readonly pair_index: number
  readonly confidence: number
  readonly origin: Pair['origin']
  readonly state: Pair['state']
  readonly segment_id: SegmentId
  readonly side: Side
  readonly kind: Kind
  readonly speaker_zh: string | null
  readonly speaker_en: string | null
  readonly starts_paragraph: number
  readonly content: string
}

export interface PairRange {
  readonly textId: TextId
  readonly fromIndex: number
  readonly count: number
}

/** The pairs of a range, with words, readings and terms. Its cost does not grow with the text. */
export function readPairs(database: Database, sentences: Sentences, range: PairRange, style?: WordStyle): Pair[] {
  const rows = readRows(database, range)
  const source = rows.filter(({ side }) => side === 'source')
  const words = sentences.wordsOf(
    source.map(({ content }) => content),
    style,
  )
  const wordsBySegment = new Map(source.map(({ segment_id }, index) => [segment_id, words[index] ?? []]))
  const pairs = Map.groupBy(rows, ({ bead_id }) => bead_id)
  return [...pairs.values()].flatMap((ofPair) => {
    const [first] = ofPair
    if (!first) return []
    const spoken = ofPair.filter(({ side }) => side === 'source').map((row) => sourceSentence(row, wordsBySegment))
    const terms = new Set(spoken.flatMap(({ words: ofSentence }) => ofSentence.flatMap(({ termId }) => termId ?? [])))
    return {
      id: first.bead_id,
      index: first.pair_index,
      kind: first.kind,
      speaker: speakerOf(first),
      startsParagraph: ofPair.some(({ starts_paragraph }) => starts_paragraph === 1),
      source: spoken,
      target: ofPair.filter(({ side }) => side === 'target').map((row) => targetSentence(row, sentences, terms)),
      confidence: first.confidence,
      origin: first.origin,
      state: first.state,
    }
  })
}

function readRows(database: Database, { textId, fromIndex, count }: PairRange): readonly SegmentRow[] {
  return database.all<SegmentRow>(
    `SELECT beads.id AS bead_id, beads.position AS pair_index, confidence, origin, state, segments.id AS segment_id,
       side, kind, speaker_zh, speaker_en, starts_paragraph, content
     FROM beads JOIN segments ON segments.bead_id = beads.id
     WHERE beads.text_id = ? AND beads.position >= ? AND beads.position < ?
     ORDER BY beads.position, side, segments.position`,
    textId,
    fromIndex,
    fromIndex + count,
  )
}

function speakerOf({ speaker_zh, speaker_en }: SegmentRow): Bilingual | null {
  return speaker_zh === null || speaker_en === null ? null : { zh: speaker_zh, en: speaker_en }
}

function sourceSentence(
  { segment_id, content }: SegmentRow,
  words: ReadonlyMap<SegmentId, readonly SourceSentence['words'][number][]>,
): SourceSentence {
  return { segmentId: segment_id, text: content, words: [...(words.get(segment_id) ?? [])] }
}

function targetSentence(
  { segment_id, content }: SegmentRow,
  sentences: Sentences,
  terms: ReadonlySet<TermId>,
): TargetSentence {
  return { segmentId: segment_id, text: content, marks: [...sentences.marksOf(content, terms)] }
}
