import { expect, it } from 'vitest'
import { spellReading, writeReading, writeSyllable } from './reading-display.ts'

it('puts the tone mark on the vowel that carries it', () => {
  const pairs = [
    ['gan3', 'gǎn'],
    ['shou4', 'shòu'],
    ['liu2', 'liú'],
    ['gui4', 'guì'],
    ['lüe4', 'lüè'],
    ['nü3', 'nǚ'],
    ['xue2', 'xué'],
    ['zhuang4', 'zhuàng'],
    ['de5', 'de'],
    ['r5', 'r'],
    ['er2', 'ér'],
    ['n2', 'ń'],
    ['m2', 'ḿ'],
    ['hng5', 'hng'],
  ] as const
  for (const [syllable, written] of pairs) expect(writeSyllable(syllable, 'marks').normalize('NFC')).toBe(written)
})

it('writes numbers where the reader prefers them, none for the neutral tone', () => {
  expect(writeSyllable('lü4', 'numbers')).toBe('lü4')
  expect(writeSyllable('de5', 'numbers')).toBe('de')
})

it('parts syllables that would run together, as in Xi’an', () => {
  expect(
    writeReading(['xi1', 'an1'], 'marks')
      .map((each) => each.text)
      .join(''),
  ).toBe('xī’ān')
  expect(
    writeReading(['gan3', 'shou4'], 'marks')
      .map((each) => each.text)
      .join(''),
  ).toBe('gǎnshòu')
})

it('leaves out what has no reading', () => {
  expect(spellReading(['', 'ban3', ''], 'marks')).toBe('bǎn')
})
