import type { Pair, Word } from '#contract/text.ts'

/** A word of the text: which pair, which of its Chinese sentences, which word. */
export interface WordPlace {
  readonly pairIndex: number
  readonly sentenceIndex: number
  readonly wordIndex: number
}

/** Whether a piece of text is a word to stop at: punctuation and blanks are not. */
export const isWord = (word: Word): boolean => /[\p{L}\p{N}]/u.test(word.text)

/** The places of all words of a pair, in reading order. */
export function placesOf(pair: Pair): readonly WordPlace[] {
  return pair.source.flatMap((sentence, sentenceIndex) =>
    sentence.words.flatMap((word, wordIndex) =>
      isWord(word) ? [{ pairIndex: pair.index, sentenceIndex, wordIndex }] : [],
    ),
  )
}

export const wordAt = (pair: Pair | undefined, place: WordPlace | null): Word | null =>
  (place && pair?.source[place.sentenceIndex]?.words[place.wordIndex]) ?? null

export const isSamePlace = (one: WordPlace | null, other: WordPlace | null): boolean =>
  one?.pairIndex === other?.pairIndex &&
  one?.sentenceIndex === other?.sentenceIndex &&
  one?.wordIndex === other?.wordIndex
