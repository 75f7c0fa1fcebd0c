import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDictionary } from '../dictionary/dictionary.ts'
import { builtLanguage } from '../../testing/test-core.ts'
import { type Script, writeInScript } from './scripts.ts'

const dictionary = openDictionary(new Uint8Array(readFileSync(join(builtLanguage, 'dictionary.bin'))))
const written = (script: Script, word: string, reading: string) =>
  writeInScript(dictionary, script, word, reading.split(' '))

it.each([
  ['头发', 'tou2 fa5', '頭髮'],
  ['发展', 'fa1 zhan3', '發展'],
  ['皇后', 'huang2 hou4', '皇后'],
  ['以后', 'yi3 hou4', '以後'],
  ['只', 'zhi1', '隻'],
  ['干净', 'gan1 jing4', '乾淨'],
  ['树干', 'shu4 gan4', '樹幹'],
  ['台风', 'tai2 feng1', '颱風'],
  ['面条', 'mian4 tiao2', '麵條'],
  ['卷积', 'juan3 ji1', '卷積'],
  ['里面', 'li3 mian4', '裡面'],
])('writes %s (%s) as %s in traditional', (word, reading, traditional) => {
  expect(written('traditional', word, reading).shown).toBe(traditional)
})

it.each([
  ['頭髮', 'tou2 fa5', '头发'],
  ['發', 'fa1', '发'],
  ['乾淨', 'gan1 jing4', '干净'],
  ['機器', 'ji1 qi4', '机器'],
  ['機器', '', '机器'],
])('writes %s (%s) as %s in simplified', (word, reading, simplified) => {
  expect(written('simplified', word, reading)).toMatchObject({ shown: simplified, choices: [] })
})

it('shows every way to write a character that neither word nor reading decides', () => {
  const { shown, choices } = written('traditional', '里', 'li3')
  expect([shown, ...choices].toSorted()).toEqual(['裡', '里'].toSorted())
})

it.each(['年', '家', '和', '人', '的', '一', '是'])('does not mark %s for forms that no text of today has', (word) => {
  expect(written('traditional', word, '')).toEqual({ shown: word, choices: [] })
})

it('leaves a word alone that is in the wanted script already, and one that the dictionary does not know', () => {
  expect(written('traditional', '機器', 'ji1 qi4')).toEqual({ shown: '機器', choices: [] })
  expect(written('simplified', '机器', 'ji1 qi4')).toEqual({ shown: '机器', choices: [] })
  expect(written('traditional', 'GPT-3', '')).toEqual({ shown: 'GPT-3', choices: [] })
})

it('writes a word without an entry character by character', () => {
  expect(written('traditional', '车马龙', 'che1 ma3 long2').shown).toBe('車馬龍')
})
