import type { Pair, Word } from '#contract/text.ts'
import { isSamePlace, placesOf, wordAt, type WordPlace } from '../chinese-text/word-places.ts'

/**
 * The next (`step` 1) or previous (-1) place in a pair that `isWanted`, or null past either end.
 * With no place to start from, the first or the last.
 */
export function stepWord(
  pair: Pair,
  from: WordPlace | null,
  step: 1 | -1,
  isWanted: (word: Word) => boolean = () => true,
): WordPlace | null {
  const places = placesOf(pair)
  const at = places.findIndex((place) => isSamePlace(place, from))
  const ahead = step === 1 ? places.slice(at + 1) : places.slice(0, at < 0 ? places.length : at).reverse()
  return ahead.find((place) => isWanted(wordAt(pair, place) as Word)) ?? null
}

/** The first place of a term in the Chinese of a pair. */
export function placeOfTerm(pair: Pair, termId: string): WordPlace | null {
  return placesOf(pair).find((place) => wordAt(pair, place)?.termId === termId) ?? null
}

/** The place, after its pair was cut anew, of the word that holds the first letter of the old one. */
export function samePlace(before: Pair | undefined, now: Pair | undefined, place: WordPlace): WordPlace | null {
  const start = wordAt(before, place)?.startUtf16
  const words = now?.source[place.sentenceIndex]?.words ?? []
  const wordIndex = start === undefined ? -1 : words.findLastIndex(({ startUtf16 }) => startUtf16 <= start)
  return wordIndex < 0 ? null : { ...place, wordIndex }
}
