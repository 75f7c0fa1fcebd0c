import type { WordModel } from './statistics.ts'

/** One reason to keep a span as a piece, and how strongly it holds. */
export type Feature = readonly [name: string, value: number]

/** Unknown spans are at most this long. */
export const longestUnknown = 7
/** Beyond this length an unknown span must look like a transliteration in every character. */
export const longestPlainUnknown = 3
export const leastTransliteration = -1.5

const lengthClass = (word: string) => Math.min(word.length, 5)

/** Reasons for one character alone. */
export function featuresOfCharacter(character: string, model: WordModel): readonly Feature[] {
  return [
    ['one', 1],
    ['one-share', model.logShare(character) / 10],
    ['one-transliteration', model.transliteration(character) / 4],
    ...(model.surnames.has(character) ? [['one-surname', 1] as const] : []),
    [`word=${character}`, 1],
  ]
}

/**
 * Reasons for a headword of two characters or more: its share of text against the share of its best cut (whether it is
 * more than its parts), what it begins and ends with, names, and the word itself.
 */
export function featuresOfWord(word: string, model: WordModel): readonly Feature[] {
  const length = lengthClass(word)
  const facts = model.words.get(word)
  const logShare = model.logShare(word)
  const features: Feature[] = [
    [`known${length}`, 1],
    [`share${length}`, logShare / 10],
    [`gain${length}`, (logShare - model.logShareOfBestCut(word)) / 10],
    ...affixes(word, model),
  ]
  const mark = (name: string, holds: boolean | undefined) => {
    if (holds) features.push([name, 1])
  }
  mark(`uncounted${length}`, facts?.count === 0)
  mark(`name${length}`, facts?.isName)
  mark('kept-whole', model.keptWhole.has(word))
  if (length > 2) features.push([`known-transliteration${length}`, mean(word, model.transliteration) / 4])
  return features
}

function affixes(word: string, model: WordModel): readonly Feature[] {
  const first = word[0]!
  const last = word.at(-1)!
  const isWord = (part: string) => model.words.has(part)
  const features: Feature[] = []
  const length = lengthClass(word)
  if (isWord(word.slice(0, -1))) features.push([`suffix=${last}`, 1], [`suffix${length}`, 1])
  if (isWord(word.slice(1))) features.push([`prefix=${first}`, 1], [`prefix${length}`, 1])
  if (word.length === 4 && isWord(word.slice(0, 2)) && isWord(word.slice(2))) features.push(['two-and-two', 1])
  return features
}

/**
 * Reasons for a span that is no headword. Every one is a sum over characters, so that the reader of a packed lexicon
 * can add up table entries.
 */
export function featuresOfUnknown(span: string, model: WordModel): readonly Feature[] {
  const length = lengthClass(span)
  return [
    [`unknown${length}`, 1],
    ...Array.from(span, (character) => featuresInUnknown(character, length, model)).flat(),
    ...featuresOfBeginning(span[0]!, model),
    [`unknown-ends=${span.at(-1)}`, 1],
  ]
}

/** The share of an unknown span's first character, on top of what every character has. */
export function featuresOfBeginning(character: string, model: WordModel): readonly Feature[] {
  const begins: Feature = [`unknown-begins=${character}`, 1]
  return model.surnames.has(character) ? [begins, ['unknown-surname', 1]] : [begins]
}

/** The share of one character in `featuresOfUnknown`, whatever its place. */
export function featuresInUnknown(character: string, length: number, model: WordModel): readonly Feature[] {
  return [
    [`unknown-transliteration${length}`, model.transliteration(character) / 10],
    [`unknown-given${length}`, model.givenName(character) / 10],
    [`unknown-share${length}`, model.logShare(character) / 20],
  ]
}

/**
 * Characters so common as words (的, 是, 我, 上) that a span with one of them is no name. Without this bound 我觉 | 得
 * may win over 我 | 觉得; five-fold F1 is the same with it.
 */
export function isOftenAlone(character: string, model: WordModel): boolean {
  return model.logShare(character) > -7
}

/** Whether an unknown span may be a piece at all. */
export function mayBeUnknown(span: string, model: WordModel): boolean {
  if (span.length > longestUnknown) return false
  const characters = Array.from(span)
  if (characters.some((character) => isOftenAlone(character, model))) return false
  return (
    span.length <= longestPlainUnknown ||
    characters.every((each) => model.transliteration(each) >= leastTransliteration)
  )
}

function mean(word: string, of: (character: string) => number): number {
  return Array.from(word).reduce((sum, character) => sum + of(character), 0) / word.length
}

/** Reasons for a number in Chinese numerals. */
export function featuresOfAmount(length: number): readonly Feature[] {
  return [
    ['amount', 1],
    ['amount-length', Math.min(length, 9)],
  ]
}

/** A piece right behind a number or 这, 那, 每: 本 | 书 rather than 本书. */
export function featureAfterAmount(length: number, beginsWithMeasureWord: boolean): string {
  return `${beginsWithMeasureWord ? 'measure' : 'other'}-after-amount${Math.min(length, 3)}`
}
