import { expect, it } from 'vitest'
import { spellWord, syllablesOf, toneMark } from './pinyin.ts'

it.each([
  ['hao3', 'hǎo'],
  ['xiao3', 'xiǎo'],
  ['liu2', 'liú'],
  ['gui4', 'guì'],
  ['zhong1', 'zhōng'],
  ['dou1', 'dōu'],
  ['guo2', 'guó'],
  ['lü4', 'lǜ'],
  ['nüe4', 'nüè'],
  ['Er4', 'Èr'],
  ['n2', 'ń'],
  ['ng4', 'ǹg'],
  ['de5', 'de'],
  ['K', 'K'],
])('writes %s as %s', (syllable, marked) => {
  expect(toneMark(syllable)).toBe(marked.normalize('NFC'))
})

it.each([
  [['Bei3', 'jing1'], 'Běijīng'],
  [['Xi1', 'an1'], "Xī'ān"],
  [['hua1', 'r5'], 'huār'],
  [['nü3', 'er2'], "nǚ'ér"],
  [['Bei3', 'jing1', 'Da4', 'xue2'], 'Běijīng Dàxué'],
])('spells %j as %s', (syllables, spelt) => {
  expect(spellWord(syllables)).toBe(spelt)
})

it('reads the source spelling of ü and drops signs and unknown readings', () => {
  expect(syllablesOf('lu:4 , xx5 hua1 r5')).toEqual(['lü4', 'hua1', 'r5'])
})
