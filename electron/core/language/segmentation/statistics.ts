import { commonSurnames, familiarPrefixes, leastGiven, leastTransliteration, notInNames } from './name-pieces.ts'
import { isNumeralUnit } from './number-pieces.ts'
import { itemAt } from '../../arrays/read-array.ts'

/** What the dictionary and the word counts say of a simplified headword. */
export interface WordFacts {
  readonly count: number
  /** As numbered by `classOfWord`. */
  readonly wordClass: number
  /** Every entry is a proper noun. */
  readonly isName: boolean
}

export interface NameCharacter {
  /** How often the character stands in transliterated names, and in Chinese given names (any fixed list). */
  readonly inTransliterations: number
  readonly inGivenNames: number
}

export interface WordStatistics {
  /** Headwords of Han characters, in simplified characters. */
  readonly words: ReadonlyMap<string, WordFacts>
  readonly nameCharacters: ReadonlyMap<string, NameCharacter>
  readonly surnames: ReadonlySet<string>
  /** Single characters that the dictionary names as measure words. */
  readonly measureWords: ReadonlySet<string>
}

/** The statistics with what follows from them, worked out on demand and kept. Shares are natural logarithms. */
export interface WordModel extends WordStatistics {
  /** A word's share of running text; a single character always has one, other words may be -Infinity. */
  readonly logShare: (word: string) => number
  /** The same for the best way to cut a word in two or more. */
  readonly logShareOfBestCut: (word: string) => number
  /** How much likelier a character is in such names than in words at large; 0 is indifferent. */
  readonly transliteration: (character: string) => number
  readonly givenName: (character: string) => number
  /** Share of the character among those of given names, and of a surname among bearers. */
  readonly logGiven: (character: string) => number
  readonly logSurname: (surname: string) => number
  readonly mayBeSurname: (character: string) => boolean
  readonly mayBeGiven: (character: string) => boolean
  readonly mayBeTransliterated: (character: string) => boolean
}

/** A headword never seen is taken for as common as the rarest words of the list. */
const unseen = 4

export function modelWords(statistics: WordStatistics): WordModel {
  const { words, nameCharacters, surnames } = statistics
  const total = words.values().reduce((sum, { count }) => sum + count, 0)
  const logShare = (word: string) => {
    const facts = words.get(word)
    if (facts === undefined && word.length > 1) return -Infinity
    return Math.log(((facts?.count ?? 0) + unseen) / total)
  }
  const atLarge = charactersAtLarge(words)
  const transliteration = logRatios(nameCharacters, (one) => one.inTransliterations, atLarge)
  const givenName = logRatios(nameCharacters, (one) => one.inGivenNames, atLarge)
  const given = nameCharacters.values().reduce((sum, one) => sum + one.inGivenNames, 0)
  const barred = new Set(notInNames)
  const rankOf = new Map(Array.from(commonSurnames, (surname, rank) => [surname, rank]))
  return {
    ...statistics,
    logShare,
    logShareOfBestCut: remembering((word) => bestCut(word, logShare)),
    transliteration,
    givenName,
    logGiven: (character) => Math.log(((nameCharacters.get(character)?.inGivenNames ?? 0) + 0.5) / (given + 1)),
    logSurname: (surname) => {
      const rank = rankOf.get(surname)
      return rank === undefined ? -9 : Math.log(0.09 / (rank + 1) ** 0.85)
    },
    mayBeSurname: (character) => rankOf.has(character) || surnames.has(character),
    mayBeGiven: (character) => !barred.has(character) && givenName(character) >= leastGiven,
    mayBeTransliterated: (character) => !barred.has(character) && transliteration(character) >= leastTransliteration,
  }
}

export const isFamiliarPrefix = (character: string): boolean => familiarPrefixes.includes(character)

function remembering<Value>(compute: (word: string) => Value): (word: string) => Value {
  const kept = new Map<string, Value>()
  return (word) => {
    const known = kept.get(word)
    if (known !== undefined) return known
    const found = compute(word)
    kept.set(word, found)
    return found
  }
}

function bestCut(word: string, logShare: (word: string) => number): number {
  const best = Array.from({ length: word.length + 1 }, (_, at) => (at === 0 ? 0 : -Infinity))
  for (let start = 0; start < word.length; start++)
    for (let end = start + 1; end <= word.length; end++) {
      if (start === 0 && end === word.length) continue
      best[end] = Math.max(itemAt(best, end), itemAt(best, start) + logShare(word.slice(start, end)))
    }
  return itemAt(best, word.length)
}

function charactersAtLarge(words: WordStatistics['words']): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const [word, { count }] of words) {
    if (Array.from(word).every((each) => isNumeralUnit(each.charCodeAt(0)))) continue
    for (const each of word) sums.set(each, (sums.get(each) ?? 0) + Math.log1p(count))
  }
  return sums
}

function logRatios(
  characters: WordStatistics['nameCharacters'],
  pick: (one: NameCharacter) => number,
  atLarge: ReadonlyMap<string, number>,
): (character: string) => number {
  const inNames = characters.values().reduce((sum, one) => sum + pick(one), 0)
  const inWords = atLarge.values().reduce((sum, one) => sum + one, 0)
  const none: NameCharacter = { inTransliterations: 0, inGivenNames: 0 }
  return remembering((character) => {
    const share = (pick(characters.get(character) ?? none) + 0.05) / (inNames + 1)
    return Math.log(share / (((atLarge.get(character) ?? 0) + 1) / (inWords + 1)))
  })
}
