import { expect, it } from 'vitest'
import { seeded } from '../seeded.ts'
import { isHan } from './han.ts'
import { createRead, loadRead } from './readings.ts'

const read = await loadRead()

it('reads characters in their context, with tone digits, ü as ü and 5 for the neutral tone', () => {
  expect(read('绿女的')).toEqual(['lü4', 'nü3', 'de5'])
  expect(read('银行行长会增长')).toEqual(['yin2', 'hang2', 'hang2', 'zhang3', 'hui4', 'zeng1', 'zhang3'])
})

it('gives one entry for each character, empty for what is not Chinese', () => {
  expect(read('GPT-3好👩𠮷，')).toEqual(['', '', '', '', '', 'hao3', '', '', ''])
  expect(read('')).toEqual([])
})

it.each([61, 62])('gives one entry for each character of any text (seed %i)', (seed) => {
  const random = seeded(seed)
  const pieces = [
    '好',
    '重庆',
    '一个',
    '不是',
    'GPT',
    '3',
    ' ',
    '\n',
    '𠮷',
    '👩‍👩‍👧',
    'é',
    '\u2028',
    '〇',
    '々',
    '嗯',
    '儿',
    '，',
    '￥',
  ]
  for (let round = 0; round < 500; round++) {
    const text = Array.from({ length: random.below(9) }, () => random.pick(pieces)).join('')
    const characters = Array.from(text)
    const entries = read(text)
    expect(entries).toHaveLength(characters.length)
    for (const [at, entry] of entries.entries()) {
      expect(entry).toMatch(isHan(characters[at] ?? '') ? /^(?:[a-zêü]+[1-5])?$/ : /^$/)
    }
  }
})

it('reads characters one by one where the library gives another number of entries', () => {
  const short = createRead((text) => (text.length > 1 ? ['hao3'] : [`${text === '好' ? 'hao3' : 'ren2'}`]))
  expect(short('好人')).toEqual(['hao3', 'ren2'])
})
