import * as v from 'valibot'
import { TermSummary } from './glossary.ts'
import { Count } from './units.ts'
import type { Value } from './readonly.ts'

/** A pointer to another headword. `syllables` is empty where the dictionary gives no reading. */
export const WordLink = v.strictObject({
  simplified: v.string(),
  traditional: v.string(),
  syllables: v.array(v.string()),
  /** False where the dictionary has no entry to open. */
  isResolved: v.boolean(),
})
export type WordLink = Value<typeof WordLink>

/** What a sense says of its entry when it only points elsewhere. */
export const SenseRelation = v.picklist(['variant', 'old-variant', 'see', 'see-also', 'abbreviation', 'used-in'])

/** English with links in place; text and links, joined in order, are the sense. */
export const Sense = v.strictObject({
  parts: v.array(v.union([v.string(), WordLink])),
  isName: v.boolean(),
  relation: v.nullable(SenseRelation),
})
export type Sense = Value<typeof Sense>

/** 1 is the most common 500 words, 6 is beyond the first 40,000, 0 was never counted. */
export const FrequencyBand = v.picklist([0, 1, 2, 3, 4, 5, 6])

/** The level of HSK 3.0 that asks for a word; 7 stands for 7 to 9. */
export const HskLevel = v.picklist([1, 2, 3, 4, 5, 6, 7])

/**
 * One entry of the dictionary. `syllables` has one entry a character with its tone digit, ü as ü, capitals as in the
 * source (`Bei3`); some fifty entries with digits or Latin letters do not align one to one.
 */
export const DictionaryEntry = v.strictObject({
  id: Count,
  simplified: v.string(),
  traditional: v.string(),
  syllables: v.array(v.string()),
  isName: v.boolean(),
  senses: v.array(Sense),
  measureWords: v.array(WordLink),
  otherReadings: v.array(v.strictObject({ region: v.picklist(['taiwan', 'also']), syllables: v.array(v.string()) })),
  frequencyBand: FrequencyBand,
  hskLevel: v.nullable(HskLevel),
})
export type DictionaryEntry = Value<typeof DictionaryEntry>

/**
 * One answer of a search: an entry, a term of a glossary, or a term that has an entry too. `isPart`: a word of a phrase
 * that has no entry itself.
 */
export const FoundWord = v.strictObject({
  entry: v.nullable(DictionaryEntry),
  term: v.nullable(TermSummary),
  isPart: v.boolean(),
})
export type FoundWord = Value<typeof FoundWord>

export const CharacterExplanation = v.strictObject({
  character: v.string(),
  readings: v.array(v.string()),
  components: v.array(v.string()),
  variants: v.array(v.string()),
  /** The version of Unicode that first had it, and its year; null outside the basic block. */
  unicode: v.nullable(v.strictObject({ version: v.string(), year: Count })),
  entries: v.array(DictionaryEntry),
})
export type CharacterExplanation = Value<typeof CharacterExplanation>

/** How a word that has no entry is made of words that have one. */
export const FormKind = v.picklist([
  'potential',
  'result',
  'apart',
  'repeated-verb',
  'repeated-adjective',
  'a-not-a',
  'plural',
  'parts',
])

/**
 * A word without an entry: the word that it is a form of, if any (看到 of 看得到, 见面 of 见了面), and its parts in order,
 * each with its first entry.
 */
export const WordForm = v.strictObject({
  kind: FormKind,
  base: v.nullable(v.strictObject({ text: v.string(), entry: v.nullable(DictionaryEntry) })),
  parts: v.array(v.strictObject({ text: v.string(), entry: v.nullable(DictionaryEntry) })),
})
export type WordForm = Value<typeof WordForm>

/** Everything to show for a place in a text: headwords, longest first, then the characters of the longest. */
export const Explanation = v.strictObject({
  words: v.array(
    v.strictObject({
      headword: v.string(),
      startUtf16: Count,
      endUtf16: Count,
      entries: v.array(DictionaryEntry),
    }),
  ),
  characters: v.array(CharacterExplanation),
})
export type Explanation = Value<typeof Explanation>

/**
 * How a character is drawn: the outline of each stroke as an SVG path, and points along its middle in the direction it
 * is drawn, on a square of 1024 units whose y grows upwards from -124.
 */
export const StrokeDrawing = v.strictObject({
  strokes: v.array(v.string()),
  medians: v.array(v.array(v.tuple([v.number(), v.number()]))),
})
export type StrokeDrawing = Value<typeof StrokeDrawing>
