import * as v from 'valibot'
import { BeadId, SegmentId, TermId, TextId } from './ids.ts'
import { Span } from './spans.ts'
import { Count, EpochMs, textUpTo } from './units.ts'
import type { Value } from './readonly.ts'

/**
 * What a paragraph is. Questions and answers are the turns of an interview; a row is one of a table, its cells parted by
 * full-width blanks; code is a whole block of it, with its line breaks.
 */
export const Kind = v.picklist([
  'title',
  'byline',
  'heading',
  'pullquote',
  'paragraph',
  'listitem',
  'question',
  'answer',
  'note',
  'row',
  'code',
  'furniture',
])
export type Kind = Value<typeof Kind>

/** How the Chinese of a text is written. */
export const ChineseScript = v.picklist(['zh-Hans', 'zh-Hant'])
export type ChineseScript = Value<typeof ChineseScript>

/** One thing said in both languages. */
export const Bilingual = v.strictObject({ zh: v.string(), en: v.string() })
export type Bilingual = Value<typeof Bilingual>

/**
 * A word of a Chinese sentence. `syllables` has one entry per code point of `text`: tone digit 1-5
 * (5 neutral), ü as ü, suffix 儿 as `r5`, and `''` where there is no reading.
 */
export const Word = v.strictObject({
  text: v.string(),
  startUtf16: Count,
  syllables: v.array(v.string()),
  termId: v.nullable(TermId),
  /** Indices in `syllables` of readings that the engine is not sure of. */
  unsure: v.array(Count),
  /** The word in the script that the reader asked for, or null where it is written so already. */
  shown: v.nullable(v.string()),
  /** Other ways the word may be written in that script. */
  choices: v.array(v.string()),
})
export type Word = Value<typeof Word>

/**
 * A Chinese sentence as it stands in its file. The first `prefixUtf16` units of `text` are label, list mark or heading mark:
 * the window shows what comes after, and `words` are the words of that, with places counted in the whole text.
 */
export const SourceSentence = v.strictObject({
  segmentId: SegmentId,
  text: v.string(),
  prefixUtf16: Count,
  spans: v.array(Span),
  words: v.array(Word),
})
export type SourceSentence = Value<typeof SourceSentence>

/** A glossary term found in an English sentence, as a UTF-16 range. */
export const TermMark = v.strictObject({ startUtf16: Count, endUtf16: Count, termId: TermId })
export type TermMark = Value<typeof TermMark>

export const TargetSentence = v.strictObject({
  segmentId: SegmentId,
  text: v.string(),
  prefixUtf16: Count,
  spans: v.array(Span),
  marks: v.array(TermMark),
})
export type TargetSentence = Value<typeof TargetSentence>

export const BeadOrigin = v.picklist(['given', 'aligned', 'edited'])
/** From this confidence on an aligned pair that nobody looked at is called sure. */
export const SURE_FROM = 0.9
export const BeadState = v.picklist(['machine', 'checked', 'disputed'])

/**
 * A bead as the window shows it: m Chinese sentences beside n English ones (0 allowed on one side).
 * `startsParagraph` is true where a new paragraph of `kind` and `speaker` begins. `notes` are the translator's, each in
 * one line, and `packTerms` the terms a pack links to the pair; `isMissingInPack` is true where the text's pack has no
 * such sentence.
 */
export const Pair = v.strictObject({
  id: BeadId,
  index: Count,
  kind: Kind,
  speaker: v.nullable(Bilingual),
  startsParagraph: v.boolean(),
  source: v.array(SourceSentence),
  target: v.array(TargetSentence),
  notes: v.array(v.string()),
  packTerms: v.array(TermId),
  isMissingInPack: v.boolean(),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  origin: BeadOrigin,
  state: BeadState,
})
export type Pair = Value<typeof Pair>

export const TextSummary = v.strictObject({
  id: TextId,
  title: Bilingual,
  description: Bilingual,
  isBundled: v.boolean(),
  language: ChineseScript,
  hasEnglish: v.boolean(),
  pairCount: Count,
  hanCount: Count,
  placeIndex: v.nullable(Count),
  furthestIndex: Count,
  /** When the reader's place in it was last kept; null where it was never read. */
  lastReadAt: v.nullable(EpochMs),
})
export type TextSummary = Value<typeof TextSummary>

export const OutlineEntry = v.strictObject({ pairIndex: Count, title: Bilingual })
export type OutlineEntry = Value<typeof OutlineEntry>

export const OpenedText = v.strictObject({
  ...TextSummary.entries,
  source: Bilingual,
  licence: v.string(),
  outline: v.array(OutlineEntry),
})
export type OpenedText = Value<typeof OpenedText>

/** A place of a term in a text: the pair, and the term's UTF-16 range in that Chinese sentence. */
export const Place = v.strictObject({
  pairIndex: Count,
  segmentId: SegmentId,
  startUtf16: Count,
  endUtf16: Count,
  sentence: v.string(),
})
export type Place = Value<typeof Place>

/**
 * Where something a person made belongs: a range of a Chinese segment, and the words that stood there.
 * Never a token: words are computed again whenever the engine improves.
 */
export const Anchor = v.strictObject({
  textId: TextId,
  segmentId: SegmentId,
  startUtf16: Count,
  endUtf16: Count,
  quote: textUpTo(200),
})
export type Anchor = Value<typeof Anchor>
