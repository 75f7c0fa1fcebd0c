import type { RawEntry } from '../dictionary/build/parse-cedict.ts'
import { isSimplifiedByNeighbours } from '../scripts/split-characters.ts'
import { bytesOf, packSections } from '../dictionary/sections.ts'
import { longestWord } from './arcs.ts'
import type { Feature } from './features.ts'
import {
  featuresOfCharacter,
  featuresOfGiven,
  featuresOfSurname,
  featuresOfTransliterated,
  featuresOfWord,
} from './features.ts'
import { firstTabledUnit, lastTabledUnit } from './characters.ts'
import { noWord, scoreUnit, traits } from './lexicon.ts'
import { ruleNames } from './rules.ts'
import { isFamiliarPrefix, type WordModel } from './statistics.ts'
import { packTrie } from './trie.ts'
import { classNames, classOfWord } from './word-classes.ts'

/** Writes a word in simplified characters. */
export type ToSimplified = (word: string) => string

/**
 * Works out what every headword, every character and every pair of classes is worth under the learned weights and packs
 * it for `createSegmenter`.
 */
export function packLexicon(
  entries: readonly RawEntry[],
  model: WordModel,
  weights: ReadonlyMap<string, number>,
  toSimplified: ToSimplified,
): Uint8Array {
  const worth = (features: readonly Feature[]) =>
    packScore(features.reduce((sum, [name, value]) => sum + (weights.get(name) ?? 0) * value, 0))
  const words = headwordForms(entries, model, toSimplified)
  const trie = packTrie(
    new Map(Array.from(words, ([form, word]) => [form, worth(featuresOfWord(word, model))])),
    new Map(Array.from(words, ([form, word]) => [form, model.words.get(word)?.wordClass ?? 0])),
  )
  const scores = (of: (character: string) => readonly Feature[]) =>
    bytesOf(Int16Array.from(ofEachCharacter((each) => worth(of(each)))))
  const pairs = classNames.flatMap((one) =>
    classNames.map((other) => packScore(weights.get(`pair=${one}|${other}`) ?? 0)),
  )
  return packSections([
    ['root', bytesOf(trie.rootChild)],
    ['labels', bytesOf(trie.labels)],
    ['children', bytesOf(trie.firstChild)],
    ['scores', bytesOf(trie.scores)],
    ['classes', bytesOf(trie.classes)],
    ['single', scores((each) => featuresOfCharacter(each, model))],
    [
      'single-c',
      bytesOf(Uint16Array.from(ofEachCharacter((each) => model.words.get(each)?.wordClass ?? classOfWord(each, 'x')))),
    ],
    ['traits', Uint8Array.from(ofEachCharacter((each) => traitsOf(each, model)))],
    ['surname', scores((each) => featuresOfSurname(each, model))],
    ['given', scores((each) => featuresOfGiven(each, model))],
    ['translit', scores((each) => featuresOfTransliterated(each, model))],
    ['rules', bytesOf(Int16Array.from(ruleNames, (name) => packScore(weights.get(name) ?? 0)))],
    ['pairs', bytesOf(Int16Array.from(pairs))],
    ['simple', bytesOf(Uint16Array.from({ length: 0x10000 }, (_, unit) => simplifiedUnit(unit, toSimplified)))],
  ])
}

const ofEachCharacter = (value: (character: string) => number): readonly number[] =>
  Array.from({ length: lastTabledUnit - firstTabledUnit + 1 }, (_, index) =>
    value(String.fromCharCode(firstTabledUnit + index)),
  )

const packScore = (score: number): number => Math.max(noWord + 1, Math.min(32767, Math.round(score * scoreUnit)))

function simplifiedUnit(unit: number, toSimplified: ToSimplified): number {
  // Those that are simplified by their neighbours are left to simplifyByNeighbours.
  if (unit < 0x3400 || unit > lastTabledUnit || isSimplifiedByNeighbours(unit)) return 0
  const simplified = toSimplified(String.fromCharCode(unit))
  return simplified.length === 1 && simplified.charCodeAt(0) !== unit ? simplified.charCodeAt(0) : 0
}

/** Simplified forms of headwords of two characters and more, and the simplified headword of each. */
export function headwordForms(
  entries: readonly RawEntry[],
  model: WordModel,
  toSimplified: ToSimplified,
): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  const keep = (form: string, word: string) => {
    const before = forms.get(form)
    if (before === undefined || (model.words.get(before)?.count ?? 0) < (model.words.get(word)?.count ?? 0))
      forms.set(form, word)
  }
  for (const { simplified, traditional } of entries) {
    if (simplified.length < 2 || simplified.length > longestWord || !model.words.has(simplified)) continue
    keep(toSimplified(simplified), simplified)
    if (traditional.length === simplified.length) keep(toSimplified(traditional), simplified)
  }
  return forms
}

function traitsOf(character: string, model: WordModel): number {
  const wordClass = classNames[model.words.get(character)?.wordClass ?? 0] ?? ''
  const has = (name: keyof typeof traits, holds: boolean) => (holds ? traits[name] : 0)
  return (
    has('surname', model.mayBeSurname(character)) |
    has('given', model.mayBeGiven(character)) |
    has('transliteration', model.mayBeTransliterated(character)) |
    has('familiarPrefix', isFamiliarPrefix(character)) |
    has('measureWord', model.measureWords.has(character)) |
    has('verb', /^v1$/.test(wordClass) || verbsOfOwnClass.has(character)) |
    has('adjective', /^a1$/.test(wordClass) || adjectivesOfOwnClass.has(character))
  )
}

const verbsOfOwnClass = new Set('是有在去到给说看想要会能可让使叫请做当打吃走出进回开见住用像来受学等'.split(''))
const adjectivesOfOwnClass = new Set('大小多少老新高长好真'.split(''))
