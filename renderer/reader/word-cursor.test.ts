import * as v from 'valibot'
import { expect, it } from 'vitest'
import { Pair } from '#contract/text.ts'
import { isWord, placesOf, wordAt } from '../chinese-text/word-places.ts'
import { placeOfTerm, stepWord } from './word-cursor.ts'

const id = (last: number) => `0190f0aa-0000-7000-8000-00000000000${last}`
const word = (text: string, startUtf16: number, termId: string | null = null) => ({
  text,
  startUtf16,
  syllables: [],
  termId,
  unsure: [],
  shown: null,
  choices: [],
})

/** 卷积很窄，但注意力。 in two sentences. */
const pair = v.parse(Pair, {
  id: id(1),
  index: 3,
  kind: 'paragraph',
  speaker: null,
  startsParagraph: true,
  source: [
    {
      segmentId: id(2),
      text: '卷积很窄，',
      prefixUtf16: 0,
      spans: [],
      words: [word('卷积', 0, 'convolution'), word('很', 2), word('窄', 3), word('，', 4)],
    },
    {
      segmentId: id(3),
      text: '但注意力。',
      prefixUtf16: 0,
      spans: [],
      words: [word('但', 0), word('注意力', 1, 'attention'), word('。', 4)],
    },
  ],
  target: [],
  notes: [],
  packTerms: [],
  isMissingInPack: false,
  confidence: 1,
  origin: 'given',
  state: 'checked',
})

const textAt = (place: ReturnType<typeof stepWord>) => wordAt(pair, place)?.text ?? null

it('walks from word to word, over punctuation and sentence ends', () => {
  const walked = []
  for (let place = stepWord(pair, null, 1); place; place = stepWord(pair, place, 1)) walked.push(textAt(place))
  expect(walked).toEqual(['卷积', '很', '窄', '但', '注意力'])
})

it('walks back from the end', () => {
  const last = stepWord(pair, null, -1)
  expect(textAt(last)).toBe('注意力')
  expect(textAt(stepWord(pair, last, -1))).toBe('但')
})

it('jumps from term to term', () => {
  const isTerm = (each: { termId: unknown }) => each.termId !== null
  const first = stepWord(pair, null, 1, isTerm)
  expect(textAt(first)).toBe('卷积')
  expect(textAt(stepWord(pair, first, 1, isTerm))).toBe('注意力')
  expect(placeOfTerm(pair, 'attention')).toEqual({ pairIndex: 3, sentenceIndex: 1, wordIndex: 1 })
})

it('stops at words only', () => {
  expect(placesOf(pair)).toHaveLength(5)
  const [sentence] = pair.source
  expect(sentence?.words.map(isWord)).toEqual([true, true, true, false])
})
