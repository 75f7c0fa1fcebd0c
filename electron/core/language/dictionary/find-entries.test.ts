import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { builtLanguage } from '../../testing/test-core.ts'
import { openDictionary } from './dictionary.ts'
import { findEntries } from './find-entries.ts'
import { openSearch } from './search.ts'

const bytes = (name: string) => new Uint8Array(readFileSync(join(builtLanguage, name)))
const dictionary = openDictionary(bytes('dictionary.bin'))
const search = openSearch(bytes('dictionary-search.bin'), dictionary)
const found = (typed: string) => findEntries(dictionary, () => search, typed, 12).map(({ simplified }) => simplified)

it.each([
  ['银行', '银行'],
  ['銀行', '银行'],
  ['bank', '银行'],
  ['yin2 hang2', '银行'],
  ['yínháng', '银行'],
  ['yinhang', '银行'],
  ['nü', '女'],
  ['nv3', '女'],
  ['nu:3', '女'],
])('finds by %s the word %s among the first', (typed, word) => {
  expect(found(typed)).toContain(word)
})

it('looks a word with a tone up as pinyin first, one without as English first', () => {
  expect(found('he2')[0]).toMatch(/[和何合河]/)
  expect(found('he')[0]).toBe('他')
})
