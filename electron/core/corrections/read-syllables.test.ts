import { expect, it } from 'vitest'
import { readSyllable, readSyllables } from './read-syllables.ts'

it('takes a syllable as people type it', () => {
  const typed = {
    zhong4: 'zhong4',
    zhòng: 'zhong4',
    lv4: 'lü4',
    lü4: 'lü4',
    'lu:4': 'lü4',
    lǜ: 'lü4',
    lüe4: 'lüe4',
    lue4: 'lüe4',
    nuè: 'nüe4',
    jü2: 'ju2',
    r5: 'r5',
    r: 'r5',
    de: 'de5',
    de0: 'de5',
    De5: 'de5',
    ér: 'er2',
    Běi: 'bei3',
  }
  expect(Object.fromEntries(Object.keys(typed).map((each) => [each, readSyllable(each)]))).toEqual(typed)
})

it('takes no syllable that Mandarin has not', () => {
  for (const typed of ['', '4', 'zhong6', 'zhng4', 'zhòng4', 'zhong44', 'bü4', 'xyz', '重', 'q', 'zhōng1', 'fiao'])
    expect({ typed, read: readSyllable(typed) }).toEqual({ typed, read: null })
})

it('takes a word with blanks, apostrophes or nothing between its syllables', () => {
  for (const typed of ['gan3 shou4', 'gan3shou4', 'gǎnshòu', 'Gǎn shòu', ' gǎn  shòu ', "gǎn'shòu", 'gan3-shòu'])
    expect(readSyllables(typed, 2)).toEqual(['gan3', 'shou4'])
  expect(readSyllables('xian1', 1)).toEqual(['xian1'])
  expect(readSyllables("xi'an", 2)).toEqual(['xi5', 'an5'])
  expect(readSyllables('Xī’ān', 2)).toEqual(['xi1', 'an1'])
  expect(readSyllables('yīdiǎnr', 3)).toEqual(['yi1', 'dian3', 'r5'])
  expect(readSyllables('gǎn shòu', 3)).toBeNull()
  expect(readSyllables('gǎn shòu yě', 2)).toBeNull()
  expect(readSyllables('', 1)).toBeNull()
})

it('says no to a long row of letters without trying every way to part it', () => {
  expect(readSyllables('a'.repeat(999), 200)).toBeNull()
  expect(readSyllables(`${'xian'.repeat(200)}?`, 300)).toBeNull()
})
