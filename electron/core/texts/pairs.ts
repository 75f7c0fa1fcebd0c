import type { BeadId, SegmentId, TermId, TextId } from '#contract/ids.ts'
import type { Bilingual, Kind, Pair, SourceSentence, TargetSentence } from '#contract/text.ts'
import type { ReaderSentences } from '../corrections/reader-sentences.ts'
import type { Sentences } from '../language/annotate/sentences.ts'
import type { WordStyle } from '../language/annotate/word-reader.ts'
import type { Database } from '../store/database.ts'
import { spansFrom } from './kept-spans.ts'
import type { Side } from './pair.ts'

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
  readonly lead_utf16: number
  readonly spans: string | null
  readonly is_in_pack: number | null
  /** What a pack says beside the pair: notes, one a line, and term ids with blanks between. */
  readonly notes: string | null
  readonly terms: string | null
}

export interface PairRange {
  readonly textId: TextId
  readonly fromIndex: number
  readonly count: number
}

/** The pairs of a range, with words, readings and terms. Its cost does not grow with the text. */
export function readPairs(database: Database, sentences: ReaderSentences, range: PairRange, style?: WordStyle): Pair[] {
  const rows = readRows(database, range)
  const source = rows.filter(({ side }) => side === 'source')
  const words = sentences.wordsIn(
    source.map(({ segment_id, content, lead_utf16 }) => {
      return { textId: range.textId, segmentId: segment_id, content, prefixUtf16: lead_utf16 }
    }),
    style,
  )
  const own = sentences.of(range.textId)
  const wordsBySegment = new Map(source.map(({ segment_id }, index) => [segment_id, words[index] ?? []]))
  const pairs = Map.groupBy(rows, ({ bead_id }) => bead_id)
  return [...pairs.values()].flatMap((ofPair) => pairOf(ofPair, own, wordsBySegment) ?? [])
}

type WordsBySegment = ReadonlyMap<SegmentId, readonly SourceSentence['words'][number][]>

function pairOf(ofPair: readonly SegmentRow[], sentences: Sentences, words: WordsBySegment): Pair | null {
  const [first] = ofPair
  if (!first) return null
  const source = ofPair.filter(({ side }) => side === 'source')
  const spoken = source.map((row) => sourceSentence(row, words))
  const named = source.flatMap(({ terms }) => wordsIn(terms, ' ')) as TermId[]
  const packTerms = named.filter(sentences.hasTerm)
  const ofWords = spoken.flatMap((sentence) => sentence.words.flatMap(({ termId }) => termId ?? []))
  const terms = new Set([...ofWords, ...packTerms])
  return {
    id: first.bead_id,
    index: first.pair_index,
    kind: first.kind,
    speaker: speakerOf(first),
    // The English may begin its paragraphs elsewhere; where there is Chinese, that counts.
    startsParagraph: (source.length > 0 ? source : ofPair).some(({ starts_paragraph }) => starts_paragraph === 1),
    source: spoken,
    target: ofPair.filter(({ side }) => side === 'target').map((row) => targetSentence(row, sentences, terms)),
    notes: ofPair.flatMap(({ notes }) => wordsIn(notes, '\n')),
    packTerms,
    isMissingInPack: source.some(({ is_in_pack }) => is_in_pack === 0),
    confidence: first.confidence,
    origin: first.origin,
    state: first.state,
  }
}

const wordsIn = (kept: string | null, separator: string): readonly string[] =>
  (kept ?? '').split(separator).filter((each) => each !== '')

function readRows(database: Database, { textId, fromIndex, count }: PairRange): readonly SegmentRow[] {
  return database.all<SegmentRow>(
    `SELECT beads.id AS bead_id, beads.position AS pair_index, confidence, origin, state, segments.id AS segment_id,
       side, kind, speaker_zh, speaker_en, starts_paragraph, content, lead_utf16, spans, is_in_pack, notes, terms
     FROM beads JOIN segments ON segments.bead_id = beads.id
     LEFT JOIN pack_notes ON pack_notes.segment_id = segments.id
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

function sourceSentence(row: SegmentRow, words: WordsBySegment): SourceSentence {
  const { segment_id, content, lead_utf16 } = row
  const spans = [...spansFrom(row.spans)]
  return {
    segmentId: segment_id,
    text: content,
    prefixUtf16: lead_utf16,
    spans,
    words: [...(words.get(segment_id) ?? [])],
  }
}

function targetSentence(
  { segment_id, content, lead_utf16, spans }: SegmentRow,
  sentences: Sentences,
  terms: ReadonlySet<TermId>,
): TargetSentence {
  const marks = [...sentences.marksOf(content, terms)]
  return { segmentId: segment_id, text: content, prefixUtf16: lead_utf16, spans: [...spansFrom(spans)], marks }
}
