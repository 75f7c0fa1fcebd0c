import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { decodeText } from '../encoding/decode-text.ts'
import { readPlainText } from './read-plain-text.ts'
import { parseGold, scoreByGold } from '../testing/score-by-gold.ts'

const folder = new URL('fixtures/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4))
const textOf = (name: string) => readFileSync(new URL(`${name}.txt`, folder), 'utf8')
const goldOf = (name: string) => parseGold(readFileSync(new URL(`${name}.gold.tsv`, folder), 'utf8'))

it('has texts of many kinds to read', () => {
  expect(names.length).toBeGreaterThanOrEqual(50)
})

// Kept apart from the rules: a rule stays only where one of these texts needs it, or two of the others do.
const heldOut = new Set(
  readFileSync(new URL('held-out.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n'),
)
const scoreOf = (name: string) => scoreByGold(readPlainText(textOf(name)).paragraphs, goldOf(name))

it('holds out a third of the texts', () => {
  expect(heldOut.difference(new Set(names))).toEqual(new Set())
  expect(heldOut.size).toBe(Math.floor(names.length / 3))
})

it.each([...heldOut])('reads %s as an editor would', (name) => {
  expect(scoreOf(name)).toEqual({ boundaryF1: 1, extra: 0, missed: 0, wrongKinds: [], wrongSpeakers: [] })
})

it('reads the other texts nearly so', () => {
  const others = names.filter((name) => !heldOut.has(name))
  const scores = others.map(scoreOf)
  const sum = (of: (score: (typeof scores)[number]) => number) => scores.reduce((total, each) => total + of(each), 0)
  const sentences = others.reduce((total, name) => total + goldOf(name).length, 0)
  expect({ sentences, boundaries: sum(({ extra, missed }) => extra + missed) }).toEqual({ sentences, boundaries: 0 })
  expect(sum(({ wrongKinds }) => wrongKinds.length) / sentences).toBeLessThan(0.012)
  expect(sum(({ wrongSpeakers }) => wrongSpeakers.length) / sentences).toBeLessThan(0.003)
})

const sampled = names.filter((_, index) => index % 7 === 0)

it.each(sampled)('reads %s alike with a mark, in UTF-16 and with other line ends', (name) => {
  const text = textOf(name)
  const base = readPlainText(text)
  const wide = (swap: boolean) => {
    const bytes = Buffer.from(text, 'utf16le')
    return swap ? bytes.swap16() : bytes
  }
  const copies = [
    Buffer.from(`\uFEFF${text}`),
    Buffer.from(text.replaceAll('\n', '\r\n')),
    Buffer.from(text.replaceAll('\n', '\r')),
    Buffer.from(text.replaceAll('\n', '\u2028')),
    wide(false),
    wide(true),
    Buffer.concat([Buffer.from([0xff, 0xfe]), wide(false)]),
    Buffer.concat([Buffer.from([0xfe, 0xff]), wide(true)]),
  ]
  for (const copy of copies) {
    expect(readPlainText(decodeText(copy).text)).toEqual(base)
  }
})
