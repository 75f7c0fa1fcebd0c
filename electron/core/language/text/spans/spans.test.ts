import { expect, it } from 'vitest'
import type { Span } from '#contract/spans.ts'
import { followSpans } from './follow-spans.ts'
import { slicedSpans } from './slice-spans.ts'

const span = (kind: Span['kind'], startUtf16: number, endUtf16: number, more: Partial<Span> = {}): Span => ({
  kind,
  startUtf16,
  endUtf16,
  ...more,
})

it('gives each sentence its part of emphasis that reaches over both', () => {
  const spans = [span('strong', 2, 8)]
  expect(slicedSpans(spans, 0, 5)).toEqual([span('strong', 2, 5)])
  expect(slicedSpans(spans, 5, 10)).toEqual([span('strong', 0, 3)])
})

it('gives a tag without content at a seam to the sentence before it, and to one sentence only', () => {
  const spans = [span('tag', 0, 0, { id: '1' }), span('tag', 5, 5, { id: '2' })]
  expect(slicedSpans(spans, 0, 5).map(({ id }) => id)).toEqual(['1', '2'])
  expect(slicedSpans(spans, 5, 9)).toEqual([])
})

it('leaves code where its words still stand after a sentence was written anew', () => {
  expect(followSpans([span('code', 4, 9)], 'The props are read.', 'All the props are read.')).toEqual([
    span('code', 8, 13),
  ])
})

it('gives up a span whose words are gone, and keeps a tag without content', () => {
  const spans = [span('code', 4, 9), span('tag', 19, 19, { id: '3' })]
  expect(followSpans(spans, 'The props are read.', 'It is read.')).toEqual([span('tag', 11, 11, { id: '3' })])
})

it('lets no span cross another after a sentence was written anew', () => {
  const spans = [span('strong', 0, 7), span('code', 8, 11)]
  expect(followSpans(spans, 'one two six', 'six one two')).toEqual([span('code', 0, 3), span('strong', 4, 11)])
})
