import { expect, it } from 'vitest'
import type { TermId } from '#contract/ids.ts'
import { commonRuns } from './common-run.ts'
import { createPairCheck } from './edition-glossary.ts'

const check = createPairCheck([
  { id: 'large-model' as TermId, zh: ['大模型'], en: ['large model'] },
  { id: 'large-language-model' as TermId, zh: ['大语言模型'], en: ['large language model', 'LLM'] },
])

it('is content when every term and number has its equal', () => {
  expect(
    check({
      line: 3,
      source: ['2023 年，大模型热了。', '大语言模型也是。'],
      target: ['In 2023 large models and LLMs were hot.'],
    }),
  ).toEqual([])
})

it('names the line, the words and the term that the English lacks', () => {
  expect(check({ line: 3, source: ['大模型有 3 个。'], target: ['There are four.'] })).toEqual([
    { line: 3, code: 'term-not-in-english', detail: '大模型', termId: 'large-model' },
    { line: 3, code: 'number-not-in-english', detail: '3', termId: null },
  ])
})

it('finds a sentence taken over, whatever its punctuation, and says where', () => {
  const ours = ['我们自己写的开头。', '他说：从头到尾，一字不差地抄了这句话。']
  const theirs = '……他说,“从头到尾一字不差,地抄了这句话”……'
  expect(commonRuns(ours, theirs, { limit: 14, allowed: [] })).toEqual([
    { text: '他说从头到尾一字不差地抄了这句话', textIndex: 1 },
  ])
})

it('does not count a run of names alone', () => {
  const names = ['微软亚洲研究院', '残差神经网络', '视觉组']
  const options = { limit: 14, allowed: names }
  expect(commonRuns(['在微软亚洲研究院视觉组残差神经网络'], '微软亚洲研究院视觉组残差神经网络', options)).toEqual([])
  expect(
    commonRuns(['去微软亚洲研究院的视觉组残差神经网络'], '微软亚洲研究院的视觉组残差神经网络', options),
  ).toHaveLength(1)
})

it('is content with runs shorter than the limit', () => {
  expect(
    commonRuns(['一二三四五六七八九十一二三四'], '一二三四五六七八九十一二三', { limit: 14, allowed: [] }),
  ).toEqual([])
})
