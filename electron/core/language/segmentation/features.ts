import type { WordModel } from './statistics.ts'
import { classNames } from './word-classes.ts'

/** One reason to keep a span as a piece, and how strongly it holds. */
export type Feature = readonly [name: string, value: number]

const lengthClass = (word: string) => Math.min(word.length, 5)

/** Reasons for one character alone. */
export function featuresOfCharacter(character: string, model: WordModel): readonly Feature[] {
  return [
    ['one', 1],
    ['one-share', model.logShare(character) / 10],
    [`word=${character}`, 1],
  ]
}

/**
 * Reasons for a headword of two characters or more: its share of text against the share of its best cut (whether it is
 * more than its parts), its part of speech, what it begins and ends with, and the word itself.
 */
export function featuresOfWord(word: string, model: WordModel): readonly Feature[] {
  const length = lengthClass(word)
  const facts = model.words.get(word)
  const logShare = model.logShare(word)
  const features: Feature[] = [
    [`known${length}`, 1],
    [`share${length}`, logShare / 10],
    [`gain${length}`, (logShare - model.logShareOfBestCut(word)) / 10],
    [`class=${classNames[facts?.wordClass ?? 0]}`, 1],
    [`word=${word}`, 1],
    ...affixes(word, model),
  ]
  if (facts?.count === 0) features.push([`uncounted${length}`, 1])
  if (facts?.isName) features.push([`name${length}`, 1])
  return features
}

function affixes(word: string, model: WordModel): readonly Feature[] {
  const isWord = (part: string) => part.length > 1 && model.words.has(part)
  const features: Feature[] = []
  const length = lengthClass(word)
  if (word.length === 2) features.push([`first=${word[0]}`, 1], [`last=${word[1]}`, 1])
  if (word.length === 3 && '不得没'.includes(word.charAt(1))) features.push([`middle=${word[1]}`, 1])
  if (isWord(word.slice(0, -1))) features.push([`suffix=${word.at(-1)}`, 1], [`suffix${length}`, 1])
  if (isWord(word.slice(1))) features.push([`prefix=${word[0]}`, 1], [`prefix${length}`, 1])
  if (word.length === 4 && isWord(word.slice(0, 2)) && isWord(word.slice(2))) features.push(['two-and-two', 1])
  return features
}

/** The share of a surname in a name that no dictionary has. */
export const featuresOfSurname = (character: string, model: WordModel): readonly Feature[] => [
  ['name-surname', model.logSurname(character) / 10],
]

/** The share of one given character. */
export const featuresOfGiven = (character: string, model: WordModel): readonly Feature[] => [
  ['name-given', model.logGiven(character) / 10],
]

/** The share of one character in a transliteration that no dictionary has. */
export const featuresOfTransliterated = (character: string, model: WordModel): readonly Feature[] => [
  ['name-transliterated', model.transliteration(character) / 10],
]
