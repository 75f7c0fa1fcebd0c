import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { Term } from '#contract/glossary.ts'
import { builtContent, builtLanguage } from '../../testing/test-core.ts'
import { readBuiltContent } from '../../bundled/built-content.ts'
import { openEngines } from '../../bundled/open-engines.ts'
import { createSentences } from './sentences.ts'
import { present } from '../../testing/present.ts'

const engines = openEngines(builtLanguage)
const plain = createSentences([], engines)
const read = (sentence: string, terms: readonly Term[] = []) =>
  present((terms.length > 0 ? createSentences(terms, engines) : plain).wordsOf([sentence])[0]).map(
    ({ text, syllables }) => `${text} ${syllables.filter(Boolean).join(' ')}`.trim(),
  )

it('reads a character as the word says that is shown, whichever way the words fall', () => {
  expect(read('他们拉着手走')).toContain('着 zhe5')
  expect(read('他们着手准备')).toContain('着手 zhuo2 shou3')
  expect(read('校长相信你')).toEqual(['校长 xiao4 zhang3', '相信 xiang1 xin4', '你 ni3'])
  expect(read('發生了事故')).toEqual(['發生 fa1 sheng1', '了 le5', '事故 shi4 gu4'])
})

it('reads the words inside a term that is one piece', () => {
  const { terms } = readBuiltContent(builtContent(fileURLToPath(new URL('../../../../content', import.meta.url))))
  const term = present(terms[0])
  const written = { ...term, forms: { ...term.forms, zh: ['AI 行业'] } }
  expect(read('整个 AI 行业也变了', [written])).toContain('AI 行业 hang2 ye4')
})

it('tells the other cut of a place where the words might fall otherwise', () => {
  const sentence = '门外来文化'
  const others = plain.alternativesOf(sentence)
  expect(others.length).toBeGreaterThan(0)
  for (const { startUtf16, endUtf16, pieces } of others)
    expect(pieces.join('')).toBe(sentence.slice(startUtf16, endUtf16))
})
