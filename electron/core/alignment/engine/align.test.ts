import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { seeded } from '../../random/seeded.ts'
import { timesOf } from '../../testing/durability/run-length.ts'
import { align } from './align.ts'
import type { Trained } from './align-lexicon.ts'
import type { Bead } from './bead.ts'
import { randomText } from './testing/random-text.ts'
import { smallLexicon, smallPairs } from './testing/small-lexicon.ts'

const trainedFile = new URL('../../../../content/language/align/trained.json', import.meta.url)
const lexicon = smallLexicon(JSON.parse(readFileSync(trainedFile, 'utf8')) as Trained)
/** The lines of the longest texts. */
const MANY = timesOf(20_000, 4_000)
const repeated = (text: string, count: number) => Array.from({ length: count }, () => text)

function expectWhole(beads: readonly Bead[], sourceCount: number, targetCount: number): void {
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)
  expect(beads.flatMap(({ source }) => source)).toEqual(upTo(sourceCount))
  expect(beads.flatMap(({ target }) => target)).toEqual(upTo(targetCount))
  for (const { confidence } of beads) {
    expect(confidence).toBeGreaterThanOrEqual(0)
    expect(confidence).toBeLessThanOrEqual(1)
  }
}

describe('every sentence stands in one bead, in order', () => {
  const text = randomText(seeded(7), 60)
  const inputs: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
    'for nothing': [[], []],
    'for an empty source': [[], text.target],
    'for an empty target': [text.source, []],
    'for a text and its translation': [text.source, text.target],
    'for sides that were swapped': [text.target, text.source],
    'for one file twice': [text.source, text.source],
    'for empty lines': [
      ['', ...text.source, '', ''],
      ['', '', ...text.target],
    ],
    'for nothing but empty lines': [repeated('', 5), repeated(' ', 8)],
    'for a side in another language': [text.source, repeated('Это совсем другой текст, без соответствий.', 90)],
    'for very many lines of one word': [repeated('猫', MANY), repeated('cat', MANY)],
    'for a very lopsided pair': [repeated('猫', 3), repeated('dog', 3000)],
    'for a sentence of a megabyte': [
      ['猫狗河。'.repeat(87_000), '船。'],
      ['cat dog river. '.repeat(70_000), 'boat.'],
    ],
    'for very many lines of words no dictionary knows': [
      Array.from({ length: MANY }, (_, index) => `甲乙${index % 7000}`),
      Array.from({ length: MANY }, (_, index) => `w${(index * 31) % 7000}`),
    ],
    'for lines of nothing but signs': [repeated('……！？', 4000), repeated('...!?', 5000)],
    'for one line thousands of times': [
      repeated('他说：“是的，医生看见了月亮。”', 3000),
      repeated('"Yes," he said, "the doctor saw the moon."', 3500),
    ],
    'for a megabyte of blanks, brackets or commas in one sentence': [
      [`${' '.repeat(500_000)}猫${' '.repeat(500_000)}猫`, '）'.repeat(300_000), '，'.repeat(300_000)],
      [`cat${' '.repeat(1_000_000)}x`, ')]"'.repeat(300_000), "a'".repeat(300_000)],
    ],
    'for broken characters': [
      ['\ud800\udfff\ud800', '\u0000\uffff'],
      ['\udc00 x', '\u0301'],
    ],
  }
  it.each(Object.keys(inputs))(
    '%s',
    (name) => {
      const [source, target] = inputs[name] ?? [[], []]
      const beads = align(source, target, lexicon)
      expect(beads.every((bead) => bead.source.length + bead.target.length > 0)).toBe(true)
      expectWhole(beads, source.length, target.length)
    },
    90_000,
  )

  it.each(Array.from({ length: 20 }, (_, seed) => seed))('for random lines (seed %i)', (seed) => {
    const random = seeded(seed)
    const line = () =>
      Array.from({ length: random.below(12) }, () =>
        random.pick(['猫', '“', '。', ' ', 'cat', '12', '!', '', '一千']),
      ).join('')
    const source = Array.from({ length: random.below(60) }, line)
    const target = Array.from({ length: random.below(60) }, line)
    const whole = align(source, target, lexicon)
    expectWhole(whole, source.length, target.length)
    expect(align(source, target, lexicon)).toEqual(whole)
  })
})

it('finds the beads a made-up translation was made in', () => {
  const { source, target, shapes } = randomText(seeded(3), 200)
  const found = align(source, target, lexicon).map((bead) => [bead.source.length, bead.target.length])
  const right = new Set(placesOf(shapes))
  const share = placesOf(found).filter((place) => right.has(place)).length / shapes.length
  expect(share).toBeGreaterThan(0.85)
})

it('says which words and numbers speak for a bead', () => {
  const [bead] = align(
    ['猫看见了205本书。', '医生在山上。'],
    ['The cat saw 205 books.', 'The doctor is on the mountain.'],
    lexicon,
  )
  expect(bead?.evidence).toContainEqual({ source: '205', target: '205', kind: 'number' })
  expect(bead?.evidence.map((link) => link.source)).toContain('猫')
})

it('leaves an empty line on its own', () => {
  const beads = align(['猫。', '', '狗。'], ['cat.', 'dog.'], lexicon)
  expect(beads).toContainEqual({ source: [1], target: [], confidence: 1, evidence: [] })
})

it('keeps every confirmed bead, whatever the words say', () => {
  const { source, target } = randomText(seeded(11), 40)
  const confirmed = [
    { source: [3, 4, 5, 6, 7, 8, 9, 10, 11], target: [2] },
    { source: [20], target: [] },
    { source: [22], target: [15, 16] },
    { source: [25, 26, 27], target: [] },
    { source: [], target: [20, 21] },
  ]
  const beads = align(source, target, lexicon, { confirmed })
  expectWhole(beads, source.length, target.length)
  for (const each of confirmed) expect(beads).toContainEqual(expect.objectContaining({ ...each, confidence: 1 }))
})

it.each([7, 100, 1000])('pairs %i lines that are all the same one by one', (count) => {
  const of = (line: string) => Array.from({ length: count }, () => line)
  const beads = align(of('猫看见了狗。'), of('The cat saw the dog.'), lexicon)
  expect(beads.map(({ source, target }) => [source, target])).toEqual(of('').map((_, at) => [[at], [at]]))
})

it('refuses confirmed beads that cross', () => {
  const confirmed = [
    { source: [0], target: [1] },
    { source: [1], target: [0] },
  ]
  expect(() => align(['猫。', '狗。'], ['cat.', 'dog.'], lexicon, { confirmed })).toThrow(RangeError)
})

it('stops when it is cancelled', () => {
  const signal = { aborted: false, reason: new Error('enough') }
  const onProgress = () => (signal.aborted = true)
  expect(() => align(['猫。'], ['cat.'], lexicon, { signal, onProgress })).toThrow('cancelled')
})

function placesOf(shapes: readonly (readonly (number | undefined)[])[]): readonly string[] {
  let [i, j] = [0, 0]
  return shapes.map(([m = 0, n = 0]) => {
    const place = `${i}+${m} ${j}+${n}`
    i += m
    j += n
    return place
  })
}

it('links the words of a term it was told', () => {
  const source = ['阿莫走了。', '天黑了。', '他回来。']
  const target = ['Gone was Zaphod.', 'Night fell.', 'He returned.']
  const told = align(source, target, lexicon, { terms: [{ source: '阿莫', target: 'Zaphod' }] })
  expect(told[0]?.evidence.map((link) => link.target)).toContain('Zaphod')
  expect(align(source, target, lexicon)[0]?.evidence.map((link) => link.target)).not.toContain('Zaphod')
})

it('learns from pairs that were confirmed in another text, and leaves them out of the beads', () => {
  const source = ['船来了。', '阿莫走了。', '河。']
  const target = ['The boat came.', 'Zaphod left.', 'River.']
  const said = (zh: string, en: string) => smallPairs.map(([noun, word]) => ({ source: zh + noun, target: en + word }))
  const examples = [
    ...said('阿莫，', 'Zaphod, ').slice(0, 6),
    ...said('他没有', 'He has no '),
    ...said('我要', 'I want a '),
  ]
  const beads = align(source, target, lexicon, { examples })
  expectWhole(beads, 3, 3)
  expect(beads.flatMap(({ evidence }) => evidence.map((link) => link.target))).toContain('Zaphod')
})

describe('landmarks draw the borders of beads', () => {
  const source = repeated('他点了点头。', 8)
  const target = repeated('So it was.', 7)
  const borders = (beads: readonly Bead[]) => beads.map((bead) => `${bead.source[0]}:${bead.target[0]}`)

  it.each(['paragraphs', 'turns', 'headings'] as const)('%s', (kind) => {
    const landmarks = { source: { [kind]: [0, 3, 6] }, target: { [kind]: [0, 2, 5] } }
    const beads = align(source, target, lexicon, { landmarks })
    expectWhole(beads, 8, 7)
    expect(borders(beads)).toEqual(expect.arrayContaining(['3:2', '6:5']))
    expect(borders(align(source, target, lexicon))).not.toEqual(expect.arrayContaining(['3:2', '6:5']))
  })

  it('but not where only one side has them', () => {
    const landmarks = { source: { headings: [2, 5] }, target: {} }
    expect(align(source, target, lexicon, { landmarks })).toEqual(align(source, target, lexicon))
  })
})
