import { expect, it } from 'vitest'
import { rubyRuns } from './ruby-runs.ts'

const word = (text: string, syllables: readonly string[]) => ({
  text,
  startUtf16: 0,
  syllables: [...syllables],
  termId: null,
  unsure: [],
  shown: null,
  choices: [],
})
const shape = (text: string, syllables: readonly string[]) =>
  rubyRuns(word(text, syllables)).map(
    (run) => `${run.text}${run.syllables.length > 0 ? `(${run.syllables.join(' ')})` : ''}`,
  )

it('gives an ordinary word one ruby', () => {
  expect(shape('感受野', ['gan3', 'shou4', 'ye3'])).toEqual(['感受野(gan3 shou4 ye3)'])
})

it('leaves Latin letters without one', () => {
  expect(shape('AI 研究', ['', '', '', 'yan2', 'jiu1'])).toEqual(['AI ', '研究(yan2 jiu1)'])
})

it('cuts a long name so that lines can break in it', () => {
  const runs = shape(
    '北京智源人工智能研究院',
    Array.from({ length: 11 }, () => 'x1'),
  )
  expect(runs).toHaveLength(3)
  expect(runs.map((run) => run.replace(/\(.*/, '')).join('')).toBe('北京智源人工智能研究院')
})

it('keeps a character beyond the basic plane whole', () => {
  expect(shape('𠮷', ['ji2'])).toEqual(['𠮷(ji2)'])
})
