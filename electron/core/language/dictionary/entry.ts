import type { UnicodeAge } from './unicode-age.ts'

/** A pointer to another headword, written by the dictionary as 繁|简[pin1 yin1]. */
export interface WordLink {
  readonly simplified: string
  readonly traditional: string
  /** As in `DictionaryEntry.syllables`; empty where the dictionary gives no reading. */
  readonly syllables: readonly string[]
  /** False where the dictionary has no entry to open. */
  readonly isResolved: boolean
}

/** What a sense says about the entry when it only points elsewhere. */
export type Relation = 'variant' | 'old-variant' | 'see' | 'see-also' | 'abbreviation' | 'used-in'

export interface Sense {
  /** English with links in place; text and links, joined in order, are the sense. */
  readonly parts: readonly (string | WordLink)[]
  /** A proper noun: the dictionary writes its reading with a capital. */
  readonly isName: boolean
  readonly relation: Relation | null
}

export interface OtherReading {
  readonly region: 'taiwan' | 'also'
  readonly syllables: readonly string[]
}

/** How common a word is: 1 is the most common 500 words, 6 is beyond the first 40,000, 0 was never counted. */
export type FrequencyBand = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** The level of HSK 3.0 (GF 0025-2021) that asks for a word; 7 stands for 7 to 9, which the standard does not part. */
export type HskLevel = 1 | 2 | 3 | 4 | 5 | 6 | 7

export interface DictionaryEntry {
  /** Place in the order of usefulness, 0 the most useful; stable for one built dictionary only. */
  readonly id: number
  readonly simplified: string
  readonly traditional: string
  /**
   * One per character with its tone digit 1 to 5, ü as ü, capitals as in the source ('Bei3', 'jing1', 'lü4', 'r5').
   * Some fifty entries with digits or Latin letters do not align one to one.
   */
  readonly syllables: readonly string[]
  /** Every sense is a proper noun. */
  readonly isName: boolean
  readonly senses: readonly Sense[]
  readonly measureWords: readonly WordLink[]
  readonly otherReadings: readonly OtherReading[]
  readonly frequencyBand: FrequencyBand
  readonly hskLevel: HskLevel | null
}

/** What is known of one character apart from its entries. */
export interface CharacterFacts {
  readonly character: string
  /** Most common first, with tone digits; empty where no source has one. */
  readonly readings: readonly string[]
  /** Parts as drawn, left to right, top to bottom. */
  readonly components: readonly string[]
  /** The same character in the other script or another written form. */
  readonly variants: readonly string[]
}

/** A headword found in a text. */
export interface WordMatch {
  readonly headword: string
  readonly startUtf16: number
  readonly endUtf16: number
  readonly entries: readonly DictionaryEntry[]
}

/** Everything to show for one place in a text. */
export interface Explanation {
  /** Longest first; those that begin at the place before those that only cover it. Single characters are not here. */
  readonly words: readonly WordMatch[]
  readonly characters: readonly CharacterExplanation[]
}

export interface CharacterExplanation extends CharacterFacts {
  /** Null for a character outside the basic block. */
  readonly unicode: UnicodeAge | null
  /** Empty for a rare character: the facts are then all there is to say. */
  readonly entries: readonly DictionaryEntry[]
}
