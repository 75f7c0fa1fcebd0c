import { beforeAll, expect, it } from 'vitest'
import type { RawEntry } from '#core/language/dictionary/build/parse-cedict.ts'
import type { Dictionary } from '#core/language/dictionary/dictionary.ts'
import { openDictionary } from '#core/language/dictionary/dictionary.ts'
import { spellWord, syllablesOf } from '#core/language/dictionary/pinyin.ts'
import type { DictionarySearch } from '#core/language/dictionary/search/open-search.ts'
import { openSearch } from '#core/language/dictionary/search/open-search.ts'
import { seeded } from '#core/random/seeded.ts'
import type { BuiltLanguage } from './build.ts'
import { buildLanguage } from './build.ts'
import { readCedict } from './sources.ts'
import { present } from '#core/testing/present.ts'

let built: BuiltLanguage
let dictionary: Dictionary
let search: DictionarySearch
let raw: readonly RawEntry[]

beforeAll(() => {
  raw = readCedict()
  built = buildLanguage()
  dictionary = openDictionary(built.files['dictionary.bin'])
  search = openSearch(built.files['dictionary-search.bin'], dictionary)
}, 120_000)

it('finds every headword of the source in both scripts', () => {
  const missing = raw.filter(
    ({ simplified, traditional }) => !dictionary.has(simplified) || !dictionary.has(traditional),
  )
  expect(missing).toEqual([])
})

it('answers 5,000 chosen words as a plain map of the source does', () => {
  const plain = new Map<string, Set<string>>()
  const sound = (word: string, pinyin: string) => `${word} ${pinyin.toLowerCase()}`
  for (const { simplified, traditional, pinyin } of raw)
    for (const key of new Set([simplified, traditional]))
      plain.set(key, (plain.get(key) ?? new Set()).add(sound(simplified + traditional, syllablesOf(pinyin).join(''))))
  const chance = seeded(7)
  const keys = Array.from(plain.keys())
  for (let round = 0; round < 5_000; round++) {
    const key = chance.pick(keys)
    const found = dictionary.lookup(key).map((one) => sound(one.simplified + one.traditional, one.syllables.join('')))
    expect([key, new Set(found)]).toEqual([key, plain.get(key)])
    expect(dictionary.has(`${key}X`)).toBe(false)
  }
})

it('opens what a reference points at, or says that it can not', () => {
  const links = Array.from({ length: dictionary.entryCount }, (_, id) => dictionary.entry(id)).flatMap((entry) =>
    [...entry.senses.flatMap((sense) => sense.parts), ...entry.measureWords].filter((part) => typeof part !== 'string'),
  )
  const wrong = links.filter(
    (link) => (dictionary.has(link.simplified) || dictionary.has(link.traditional)) !== link.isResolved,
  )
  expect(wrong).toEqual([])
  expect(links.filter((link) => !link.isResolved).length).toBe(built.unresolved.length)
  expect(built.unresolved.length).toBeLessThan(links.length / 20)
})

it('has a card for every character of the basic block, more than its age on all but 58 late additions', () => {
  const cards = Array.from({ length: 0x5200 }, (_, index) => String.fromCharCode(0x4e00 + index)).map((character) => {
    const { characters } = dictionary.explain(character, 0)
    expect(characters.map((card) => card.character)).toEqual([character])
    return present(characters[0])
  })
  const empty = cards.filter(
    ({ entries, readings, components, variants }) =>
      entries.length + readings.length + components.length + variants.length === 0,
  )
  expect(empty.length).toBeLessThanOrEqual(58)
  expect(empty.every(({ character }) => character >= '\u9fb0')).toBe(true)
  expect(cards.filter(({ unicode }) => unicode === null)).toEqual([])
})

it.each([
  ['一', '1.1', 1993],
  ['\u9fa6', '4.1', 2005],
  ['\u9fcc', '6.1', 2012],
  ['\u9fff', '14.0', 2021],
])('knows since when Unicode has %s', (character, version, year) => {
  expect(dictionary.explain(character, 0).characters[0]?.unicode).toEqual({ version, year })
})

it.each([
  ['行', 'xíng'],
  ['长', 'cháng'],
  ['得', 'de'],
  ['了', 'le'],
  ['和', 'hé'],
  ['意思', 'yìsi'],
  ['打', 'dǎ'],
  ['好', 'hǎo'],
  ['東西', 'dōngxi'],
  ['花儿', 'huār'],
])('shows the usual reading of %s first: %s', (word, reading) => {
  expect(spellWord(dictionary.lookup(word)[0]?.syllables ?? [])).toBe(reading)
})

it('puts plain senses before names', () => {
  const late = ['王', '马', '高', '白'].filter((word) => {
    const senses = dictionary.lookup(word)[0]?.senses ?? []
    const firstName = senses.findIndex((sense) => sense.isName)
    return (
      senses[0]?.isName ||
      senses.some((sense, index) => index > firstName && firstName >= 0 && !sense.isName && sense.relation === null)
    )
  })
  expect(late).toEqual([])
})

it('explains the longest word first, then words around the place, then characters', () => {
  const { words, characters } = dictionary.explain('他研究生命科学', 3)
  expect(words.map((match) => match.headword)).toEqual(['生命科学', '生命', '研究生'])
  expect(characters.map((one) => one.character)).toEqual(['生', '命', '科', '学'])
})

it('finds Chinese from English by use', () => {
  const first = (query: string) => search.english(query)[0]?.entry.simplified
  expect(['bank', 'water', 'happy', 'computer', 'artificial intelligence', 'cat'].map(first)).toEqual([
    '银行',
    '水',
    '快乐',
    '电脑',
    '人工智能',
    '猫',
  ])
})
