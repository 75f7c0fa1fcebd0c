import { expect, it } from 'vitest'
import { mergeEntries } from './merge-entries.ts'
import { parseCedict } from './parse-cedict.ts'
import { readSenses } from './read-senses.ts'

it('takes measure words and other readings out of the English', () => {
  const { senses, measureWords, otherReadings } = readSenses([
    'plan; idea',
    'CL:個|个[ge4],位[wei4]',
    'Taiwan pr. [zhu2 yi4]',
  ])
  expect(senses.map((sense) => sense.parts)).toEqual([['plan; idea']])
  expect(measureWords.map((one) => one.simplified)).toEqual(['个', '位'])
  expect(otherReadings).toEqual([{ region: 'taiwan', pinyin: 'zhu2 yi4' }])
})

it('finds references where they stand and says what they are for', () => {
  const [first, second] = readSenses(['variant of 騁|骋[cheng3]', 'short for 卡拉OK[ka3 la1 O K] (bars)']).senses
  expect(first).toEqual({
    parts: ['variant of ', { traditional: '騁', simplified: '骋', pinyin: 'cheng3' }],
    relation: 'variant',
  })
  expect(second?.parts).toEqual([
    'short for ',
    { traditional: '卡拉OK', simplified: '卡拉OK', pinyin: 'ka3 la1 O K' },
    ' (bars)',
  ])
})

it('joins lines that differ only in capitals or spacing, names last', () => {
  const merged = mergeEntries(
    parseCedict('王 王 [Wang2] /surname Wang/\n王 王 [wang2] /king/\n王 王 [wang4] /to rule/').entries,
  )
  expect(merged.map(({ pinyin, senses }) => [pinyin, ...senses.map((sense) => sense.parts[0])])).toEqual([
    ['wang2', 'king', 'surname Wang'],
    ['wang4', 'to rule'],
  ])
})

it('names the line that is no entry', () => {
  expect(parseCedict('# comment\n王 王 [Wang2] /surname Wang/\nnonsense').mistakes.map(({ line }) => line)).toEqual([3])
})
