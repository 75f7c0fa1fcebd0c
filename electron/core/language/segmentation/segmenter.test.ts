import { expect, it } from 'vitest'
import { parseCedict } from '../dictionary/build/parse-cedict.ts'
import { seeded } from '../../random/seeded.ts'
import { packLexicon } from './pack-lexicon.ts'
import { gatherStatistics } from './read-statistics.ts'
import { createSegmenter } from './segmenter.ts'
import { modelWords } from './statistics.ts'

const entries = parseCedict(`研究 研究 [yan2 jiu1] /research/CL:項|项[xiang4]/
研究生 研究生 [yan2 jiu1 sheng1] /graduate student/
生命 生命 [sheng1 ming4] /life/
語言 语言 [yu3 yan2] /language/
模型 模型 [mo2 xing2] /model/`).entries
const counts = new Map([
  ['研究', 4000],
  ['研究生', 300],
  ['生命', 3000],
  ['语言', 2000],
  ['模型', 1000],
])
const weights = new Map([
  ['share2', 10],
  ['share3', 10],
  ['one-share', 10],
  ['number', -4],
  ['number-length', -1],
  ['ordinal', -6],
  ['latin', -6],
  ['person-short', -99],
  ['familiar', -99],
  ['transliteration', -99],
])
const model = modelWords(gatherStatistics(entries, counts, new Map(), new Map()))
const simplified = new Map(
  entries.flatMap((one) => Array.from(one.traditional, (each, at) => [each, one.simplified[at] ?? each])),
)
const toSimplified = (word: string) => Array.from(word, (each) => simplified.get(each) ?? each).join('')
const { segment } = createSegmenter(packLexicon(entries, model, weights, toSimplified))

it('gives pieces that join back to any text, half characters and emoji included, and the same every time', () => {
  const chance = seeded(20_260_910)
  const alphabet = [
    ...Array.from('研究生命语言語模型三百多万余第年，。…——!？ \t\n\u3000aZ09.-·%#@/'),
    '👨‍👩‍👧',
    '🇨🇳',
    '\ud83d',
    '\udc00',
    'é',
    '𰻞',
    '〇',
    '\u0301',
    '\u200d',
  ]
  for (let round = 0; round < 3_000; round++) {
    const length = chance.below(60)
    const text = Array.from({ length }, () =>
      chance.below(4) === 0 ? String.fromCharCode(chance.below(0x10000)) : chance.pick(alphabet),
    ).join('')
    const pieces = segment(text)
    expect(pieces.join('')).toBe(text)
    expect(pieces.every((piece) => piece !== '')).toBe(true)
    expect(segment(text)).toEqual(pieces)
  }
})

it('prefers words that leave words behind', () => {
  expect(segment('研究生命')).toEqual(['研究', '生命'])
})

it('cuts traditional text as it cuts simplified', () => {
  expect(segment('研究語言')).toEqual(['研究', '語言'])
})

it('keeps names in letters and digits, numbers, emoji and repeated signs whole', () => {
  expect(segment('GPT-3、Sand.ai、DALL·E、A100、16×16……50%')).toEqual(
    'GPT-3 、 Sand.ai 、 DALL·E 、 A100 、 16×16 …… 50%'.split(' '),
  )
  expect(segment('1.3万👨‍👩‍👧第二十一、第18')).toEqual(['1.3万', '👨‍👩‍👧', '第二十一', '、', '第18'])
  expect(segment('三百二十一、百分之十五、二点三')).toEqual(['三百二十一', '、', '百分之十五', '、', '二点三'])
})

it('keeps fixed spans whole', () => {
  const fixed = [
    { startUtf16: 0, endUtf16: 4 },
    { startUtf16: 5, endUtf16: 7 },
  ]
  expect(segment('语言模型是AI', fixed)).toEqual(['语言模型', '是', 'AI'])
})

it('refuses bytes that are no lexicon', () => {
  expect(() => createSegmenter(new Uint8Array(64))).toThrow(RangeError)
})

it.each(['，', '。', '“', '（', '：', ','])('leaves %s a piece of its own, with the accents it carries', (mark) => {
  for (const next of ['研', '《', 'a', '9', '𰻞', '👨‍👩‍👧', ''])
    expect(segment(`生命${mark}${next}`).slice(0, 2)).toEqual(['生命', mark])
  expect(segment(`生命${mark}\u0301研究`)).toEqual(['生命', `${mark}\u0301`, '研究'])
})

it('keeps signs that are repeated in one piece', () => {
  expect(segment('研究。。。生命……模型，，生命')).toEqual(['研究', '。。。', '生命', '……', '模型', '，', '，', '生命'])
})
