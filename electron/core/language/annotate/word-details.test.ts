import { describe, expect, it } from 'vitest'
import { openEngines } from '../../bundled/open-engines.ts'
import { builtLanguage } from '../../testing/test-core.ts'
import { meaningOf, wordDetails } from './word-details.ts'

const engines = openEngines(builtLanguage)
const dictionary = engines.dictionary()

const details = (word: string) => wordDetails(engines, { word, context: null })

it('shows a word without an entry by its parts in order, and all of its characters', () => {
  const { form, characters } = details('看得到')
  expect(form?.kind).toBe('potential')
  expect(form?.base).toMatchObject({ text: '看到', entry: { simplified: '看到' } })
  expect(form?.parts.map(({ text, entry }) => [text, entry?.simplified])).toEqual([
    ['看', '看'],
    ['得', '得'],
    ['到', '到'],
  ])
  expect(characters.map(({ character }) => character)).toEqual(['看', '得', '到'])
})

it('offers 见面 for 见了面', () => {
  expect(details('见了面').form).toMatchObject({ kind: 'apart', base: { text: '见面' } })
})

it.each([
  ['他们昨天见了面。', '见', '见了面', '见面'],
  ['他们昨天见了面。', '面', '见了面', '见面'],
  ['我看得到那座山。', '得', '看得到', '看到'],
  ['你喜不喜欢它？', '喜欢', '喜不喜欢', '喜欢'],
  ['这张床我抬不动。', '抬', '抬不动', null],
])('offers in “%s” for %s the form that it is part of: %s', (text, word, around, base) => {
  const found = wordDetails(engines, { word, context: { text, startUtf16: text.indexOf(word) } }).around
  expect([found?.text, found?.form.base?.text ?? null]).toEqual([around, base])
})

it.each([
  ['他去北京了。', '北京'],
  ['山上有一座庙。', '山'],
  ['我们看电影。', '电影'],
])('offers no form in “%s” for %s', (text, word) => {
  expect(wordDetails(engines, { word, context: { text, startUtf16: text.indexOf(word) } }).around).toBeNull()
})

it('has no form for a word with an entry, but its characters', () => {
  const { form, characters } = details('银行')
  expect(form).toBeNull()
  expect(characters.map(({ character }) => character)).toEqual(['银', '行'])
})

it('finds a meaning for a card in the word that a form is of, or in its parts', () => {
  const meaning = (word: string) => meaningOf(dictionary, word, dictionary.lookup(word))
  expect(meaning('银行')).toContain('bank')
  expect(meaning('看得到')).toMatch(/^看到: to see/)
  expect(meaning('买不起来')).toMatch(/^买: .*; 不: .*; 起来: /)
  expect(meaning('𠮷𠮷')).toBe('')
})

it('tells the level of HSK 3.0 and how common a word is', () => {
  const [bank] = dictionary.lookup('银行')
  expect(bank).toMatchObject({ hskLevel: 2 })
  expect(bank?.frequencyBand).toBeLessThanOrEqual(3)
  expect(dictionary.lookup('玩')[0]?.hskLevel).toBe(1)
  expect(dictionary.lookup('感受野')).toEqual([])
})

it.each([
  ['结果很快得出了。', '得出'],
  ['一百一十一个人来了。', '一百一十一'],
])('makes no form of words that only stand side by side: %s', (text, word) => {
  const found = wordDetails(engines, { word, context: { text, startUtf16: text.indexOf(word) } })
  expect([found.form, found.around]).toEqual([null, null])
})

describe('the other cut of a place', () => {
  const otherCut = (text: string, word: string) =>
    wordDetails(engines, { word, context: { text, startUtf16: text.indexOf(word) } }).otherCut

  it('is offered where the engine nearly cut so, for each word that stands there', () => {
    const { segment, alternativesOf } = engines.segmenter()
    const text = '白天鹅在湖边。'
    const [doubt] = alternativesOf(text)
    expect(doubt).toBeDefined()
    const words = segment(text).filter((word) => '白天鹅'.includes(word))
    expect(words.map((word) => otherCut(text, word)?.pieces)).toEqual(words.map(() => doubt?.pieces))
  })

  it('is not offered where the engine is sure, nor for a word that a reader cut', () => {
    expect(otherCut('我们在图书馆看书。', '图书馆')).toBeNull()
    expect(otherCut('白天鹅在湖边。', '鹅在')).toBeNull()
  })
})
