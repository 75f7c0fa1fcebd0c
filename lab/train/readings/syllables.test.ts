import { expect, it } from 'vitest'
import { cedictSyllable, citation, numberedSyllable } from './syllables.ts'

it('writes tone marks as digits and keeps ü', () => {
  expect(['gǎn', 'lǜ', 'de', 'ér', 'ḿ'].map(numberedSyllable)).toEqual(['gan3', 'lü4', 'de5', 'er2', 'm2'])
})

it('takes CC-CEDICT spellings and refuses what is no syllable', () => {
  expect(['Lu:3', 'r5', 'xx5', 'O', '11'].map(cedictSyllable)).toEqual(['lü3', 'r5', '', '', ''])
})

it('keeps 一 and 不 in their dictionary tones', () => {
  expect([citation('一', 'yi2'), citation('不', 'bu2'), citation('不', 'bu5'), citation('儿', 'er5')]).toEqual([
    'yi1',
    'bu4',
    'bu5',
    'r5',
  ])
})
