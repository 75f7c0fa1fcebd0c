import { expect, it } from 'vitest'
import { openEngines } from '../../bundled/open-engines.ts'
import { builtLanguage } from '../../testing/test-core.ts'
import { meaningOf, wordDetails } from './word-details.ts'

const dictionary = openEngines(builtLanguage).dictionary()

it('shows a word without an entry by its parts in order, and all of its characters', () => {
  const { form, characters } = wordDetails(dictionary, '看得到')
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
  expect(wordDetails(dictionary, '见了面').form).toMatchObject({ kind: 'apart', base: { text: '见面' } })
})

it('has no form for a word with an entry, but its characters', () => {
  const { form, characters } = wordDetails(dictionary, '银行')
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
