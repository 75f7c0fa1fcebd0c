import { expect, it } from 'vitest'
import { openEngines } from '../../bundled/open-engines.ts'
import { builtLanguage } from '../../testing/test-core.ts'
import { meaningOf, wordDetails } from './word-details.ts'

const dictionary = openEngines(builtLanguage).dictionary()

const details = (word: string) => wordDetails(dictionary, { word, context: null })

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
  const found = wordDetails(dictionary, { word, context: { text, startUtf16: text.indexOf(word) } }).around
  expect([found?.text, found?.form.base?.text ?? null]).toEqual([around, base])
})

it.each([
  ['他去北京了。', '北京'],
  ['山上有一座庙。', '山'],
  ['我们看电影。', '电影'],
])('offers no form in “%s” for %s', (text, word) => {
  expect(wordDetails(dictionary, { word, context: { text, startUtf16: text.indexOf(word) } }).around).toBeNull()
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
