import { expect, it } from 'vitest'
import { allWriters } from './all-formats.ts'
import { randomWrittenText } from './testing/random-written-text.ts'
import type { FilePair, TwoSided, Writer } from './format.ts'
import { joinSentences } from './sides/join-sentences.ts'
import { parseFile } from './parse-file.ts'
import { present } from '../testing/present.ts'

// In these nothing is lost; in the others sentences of one side are one text, as people read it.
const whole = new Set(['json', 'tmx', 'xliff', 'xliff12'])
const RUNS = 150

function readBack({ ending, write }: Writer, text: Parameters<Writer['write']>[0]): TwoSided {
  const { content } = parseFile(write(text), `text.${ending}`)
  if (content.sides !== 'two') throw new Error(content.sides)
  return content
}

// White space that a page or a cell shows as one blank, and signs that nobody sees.
const shown = (sentences: readonly string[], side: 'source' | 'target') =>
  joinSentences(sentences, side)
    .replaceAll(/[\u00AD\u200B\uFEFF]/g, '')
    .replaceAll(/[\s\u3000]+/g, '')

const textsOf = (pairs: readonly FilePair[]) =>
  pairs.map(({ source, target }) => [shown(source, 'source'), shown(target, 'target')])

it.each(allWriters)('reads back every pair that it wrote as $name', (writer) => {
  for (let seed = 1; seed <= RUNS; seed++) {
    const text = randomWrittenText(seed)
    const { pairs } = readBack(writer, text)
    const [found, given] = whole.has(writer.name) ? [pairs, text.pairs] : [textsOf(pairs), textsOf(text.pairs)]
    expect({ seed, pairs: found }).toEqual({ seed, pairs: given })
  }
})

it.each(allWriters.filter(({ name }) => whole.has(name)))('reads back the title that it wrote as $name', (writer) => {
  const text = randomWrittenText(2)
  for (const title of [text.title, { zh: '', en: 'Only < one' }, { zh: '渡口', en: '' }])
    expect(readBack(writer, { ...text, title }).title).toEqual(title)
})

it.each(allWriters)('writes the same bytes for the same text as $name', ({ write }) => {
  expect(write(randomWrittenText(3))).toEqual(write(randomWrittenText(3)))
})

it('keeps in our own form how much of a sentence is its label', () => {
  const own = allWriters.find(({ name }) => name === 'json')
  const text = randomWrittenText(4)
  const pairs = text.pairs.map((pair) => ({
    ...pair,
    prefixesUtf16: { source: pair.source.map(() => 1), target: pair.target.map(() => 0) },
  }))
  expect(readBack(present(own), { ...text, pairs }).pairs).toEqual(pairs)
})
