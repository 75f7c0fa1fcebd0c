import { isNumeral } from './characters.ts'

/** What the dictionary and the word counts say of a simplified headword. */
export interface WordFacts {
  readonly count: number
  /** Every entry is a proper noun. */
  readonly isName: boolean
}

export interface NameCharacter {
  /** How often the character stands in transliterated names, and in Chinese given names (any fixed list). */
  readonly inTransliterations: number
  readonly inGivenNames: number
}

export interface WordStatistics {
  readonly words: ReadonlyMap<string, WordFacts>
  readonly nameCharacters: ReadonlyMap<string, NameCharacter>
  readonly surnames: ReadonlySet<string>
  /** Single characters that the dictionary names as measure words. */
  readonly measureWords: ReadonlySet<string>
  /** Headwords that stay whole whatever the training texts do (因此, 成为). */
  readonly keptWhole: ReadonlySet<string>
}

/** The statistics with what follows from them, worked out on demand and kept. */
export interface WordModel extends WordStatistics {
  /** Natural logarithm of a word's share of running text; a single character always has one, other words may be -Infinity. */
  readonly logShare: (word: string) => number
  /** The same for the best way to cut a word in two or more. */
  readonly logShareOfBestCut: (word: string) => number
  /** How much likelier a character is in such names than in words at large; logarithm, 0 is indifferent. */
  readonly transliteration: (character: string) => number
  readonly givenName: (character: string) => number
}

export function modelWords(statistics: WordStatistics): WordModel {
  const { words, nameCharacters } = statistics
  const total = words.values().reduce((sum, { count }) => sum + count, 0)
  const logShare = (word: string) => {
    const facts = words.get(word)
    if (facts === undefined && word.length > 1) return -Infinity
    return Math.log(((facts?.count ?? 0) + 0.5) / total)
  }
  const kept = new Map<string, number>()
  const logShareOfBestCut = (word: string) => {
    const known = kept.get(word)
    if (known !== undefined) return known
    const found = bestCut(word, logShare)
    kept.set(word, found)
    return found
  }
  const atLarge = charactersAtLarge(words)
  const ratios = (pick: (one: NameCharacter) => number) => logRatios(nameCharacters, pick, atLarge)
  const transliterations = ratios((one) => one.inTransliterations)
  const givenNames = ratios((one) => one.inGivenNames)
  return {
    ...statistics,
    logShare,
    logShareOfBestCut,
    transliteration: (character) => transliterations(character),
    givenName: (character) => givenNames(character),
  }
}

function bestCut(word: string, logShare: (word: string) => number): number {
  const best = [0, ...Array.from(word, () => -Infinity)]
  for (let start = 0; start < word.length; start++)
    for (let end = start + 1; end <= word.length; end++) {
      if (start === 0 && end === word.length) continue
      best[end] = Math.max(best[end]!, best[start]! + logShare(word.slice(start, end)))
    }
  return best[word.length]!
}

function charactersAtLarge(words: WordStatistics['words']): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const [word, { count }] of words)
    if (!isNumeral(word)) for (const each of word) sums.set(each, (sums.get(each) ?? 0) + Math.log1p(count))
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
  return (character) => {
    const share = (pick(characters.get(character) ?? none) + 0.05) / (inNames + 1)
    return Math.log(share / (((atLarge.get(character) ?? 0) + 1) / (inWords + 1)))
  }
}
