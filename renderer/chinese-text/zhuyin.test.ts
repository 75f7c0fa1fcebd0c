import { expect, it } from 'vitest'
import { writeZhuyin } from './zhuyin.ts'

it.each([
  ['zhong1', 'ㄓㄨㄥ'],
  ['guo2', 'ㄍㄨㄛˊ'],
  ['lü4', 'ㄌㄩˋ'],
  ['lüe4', 'ㄌㄩㄝˋ'],
  ['nü3', 'ㄋㄩˇ'],
  ['xue2', 'ㄒㄩㄝˊ'],
  ['quan2', 'ㄑㄩㄢˊ'],
  ['jiong3', 'ㄐㄩㄥˇ'],
  ['yong4', 'ㄩㄥˋ'],
  ['yuan2', 'ㄩㄢˊ'],
  ['you3', 'ㄧㄡˇ'],
  ['wei4', 'ㄨㄟˋ'],
  ['weng1', 'ㄨㄥ'],
  ['shi4', 'ㄕˋ'],
  ['zi5', '˙ㄗ'],
  ['de5', '˙ㄉㄜ'],
  ['er2', 'ㄦˊ'],
  ['r5', 'ㄦ'],
  ['ai4', 'ㄞˋ'],
  ['lun2', 'ㄌㄨㄣˊ'],
  ['jun1', 'ㄐㄩㄣ'],
  ['ng2', 'ㄫˊ'],
])('writes %s as %s', (syllable, zhuyin) => {
  expect(writeZhuyin(syllable)).toBe(zhuyin)
})

it('knows what is no syllable', () => {
  expect(['', 'bzz1', 'A', 'zhong'].map(writeZhuyin)).toEqual([null, null, null, null])
})

it('writes every syllable of the table that Mandarin has, each in its own way', () => {
  const bodies =
    'a o e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ü üe'
  const written = new Map<string, string>()
  for (const initial of ['b', 'p', 'm', 'f', 'd', 't', 'n', 'l', 'g', 'k', 'h', 'zh', 'ch', 'sh', 'r', 'z', 'c', 's'])
    for (const body of bodies.split(' ')) written.set(writeZhuyin(`${initial}${body}1`) ?? '', initial + body)
  expect(written.size).toBe(18 * bodies.split(' ').length)
})
