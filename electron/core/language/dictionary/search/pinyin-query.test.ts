import { expect, it } from 'vitest'
import { fitOf } from './fits-query.ts'
import { parsePinyin } from './pinyin-query.ts'
import { pinyinOfZhuyin } from './zhuyin-query.ts'

const fits = (typed: string, reading: string) => {
  const query = parsePinyin(typed)
  return query && fitOf(reading, query)
}

it.each(['lü4', 'lv4', 'lu:4', 'lǜ', 'LÜ4'])('takes ü, v and u: alike: %s', (typed) => {
  expect(fits(typed, 'lu:4')).toBe('same')
})

it.each(['gan3shou4', 'gǎnshòu', 'gan3shou', 'gan3 shou4', 'ganshou4', 'GAN shou'])(
  'takes tones as digits, as marks, or not at all: %s',
  (typed) => {
    expect(fits(typed, 'gan3 shou4')).toBe('same')
  },
)

it.each([
  ['da3', 'dang3', null],
  ['dǎ', 'dang3', null],
  ['da', 'dang3', 'begins'],
  ['da3', 'da3 suan4', 'begins'],
  ['da3s', 'da3 suan4', 'begins'],
  ['zhong g', 'zhong1 guo2', 'begins'],
  ['zhong g', 'zhong1 gu3 wen2', 'begins'],
  ["xi'an", 'Xi1 an1', 'same'],
  ["xi'an", 'xian1', null],
  ['xi an', 'xian1', null],
  ['xian', 'Xi1 an1', 'same'],
  ['gan4shou4', 'gan3 shou4', null],
  ['gan3shou4a', 'gan3 shou4', null],
  ['nar', 'na3 r5', 'same'],
])('a syllable ends where its tone or a blank ends it: %s answers %s as %s', (typed, reading, fit) => {
  expect(fits(typed, reading)).toBe(fit)
})

it.each([
  ['péngyǒu', 'peng2 you5'],
  ['búshì', 'bu4 shi4'],
  ['yígè', 'yi1 ge4'],
  ['níhǎo', 'ni3 hao3'],
])('hears tones as they are spoken: %s', (typed, reading) => {
  expect(fits(typed, reading)).toBe('near')
})

it.each([
  ['women', true],
  ['xuesheng', true],
  ['dianna', true],
  ['zhong g', false],
  ['tushug', false],
])('knows the reading %s from one whose last syllable is begun', (typed, isWhole) => {
  expect(parsePinyin(typed)?.isWhole).toBe(isWhole)
})

it.each(['play', 'turtle', 'river', 'convolution', '感受', '', '3', 'lü6', "don't"])('is no pinyin: %s', (typed) => {
  expect(parsePinyin(typed)).toBeNull()
})

it.each([
  ['ㄏㄠˇ', 'hao3'],
  ['ㄨㄛˇ ˙ㄇㄣ', 'wo3 men5'],
  ['ㄒㄧㄝˋ ㄒㄧㄝ˙', 'xie4 xie5'],
  ['ㄓㄨㄥㄍㄨㄛˊ', 'zhong1 guo2'],
  ['ㄔ', 'chi1'],
  ['ㄋㄩˇ ㄦˊ', 'nü3 er2'],
  ['ㄒㄩㄝˊ', 'xue2'],
  ['ㄓㄨㄥ ㄍ', 'zhong1 g'],
  ['ㄅㄨㄥ好', null],
  ['hao', null],
])('reads the zhuyin %s as %s', (typed, pinyin) => {
  expect(pinyinOfZhuyin(typed)).toBe(pinyin)
})
