import { expect, it } from 'vitest'
import { allWriters } from './all-formats.ts'
import type { FilePair } from './format.ts'
import { parseFile } from './parse-file.ts'
import { randomWrittenText } from './testing/random-written-text.ts'

const pairsIn = (bytes: Uint8Array, name: string): readonly FilePair[] => {
  const { content } = parseFile(bytes, name)
  if (content.sides !== 'two') throw new Error(content.sides)
  return content.pairs
}
const pairsOf = (text: string, name = 'a.csv') => pairsIn(new TextEncoder().encode(text), name)

const tables = allWriters.filter(({ name }) => ['tsv', 'csv', 'xlsx'].includes(name))
const said = (pairs: readonly FilePair[]) =>
  pairs.map(({ kind, speaker, startsParagraph, confidence, origin, state, notes, record }) => {
    const { properties: _properties, ...people } = record ?? {}
    return { kind, speaker, startsParagraph, confidence, origin, state, notes: notes ?? [], people }
  })

it.each(tables)('gives back as $name what is known of every pair', ({ ending, write }) => {
  for (let seed = 1; seed <= 100; seed++) {
    const text = randomWrittenText(seed)
    expect({ seed, pairs: said(pairsIn(write(text), `a.${ending}`)) }).toEqual({ seed, pairs: said(text.pairs) })
  }
})

it('reads tables of others by the names of their columns, in both languages', () => {
  expect(pairsOf('英文,中文,状态,置信度,备注\nRiver,河水,已审校,85%,问作者\nBoat,船,待定,,\n')).toMatchObject([
    { source: ['河水'], target: ['River'], state: 'checked', confidence: 0.85, notes: ['问作者'] },
    { source: ['船'], target: ['Boat'], state: 'machine', confidence: 1 },
  ])
  expect(pairsOf('Source text,Target text,Status\nuseState(0),useState(0),approved\nRiver,河水,\n')).toMatchObject([
    { source: ['useState(0)'], state: 'checked' },
    { source: ['河水'], target: ['River'], state: 'machine' },
  ])
  expect(pairsOf('zh_CN,en\nuseState,useState\n')).toMatchObject([{ source: ['useState'], target: ['useState'] }])
})

it('reads a table without names by what stands in it, and takes no state from anywhere', () => {
  expect(pairsOf('河水,River,1.00,checked\n船,Boat,0.70,machine\n')).toMatchObject([
    { source: ['河水'], target: ['River'], state: 'machine' },
    { source: ['船'], target: ['Boat'], state: 'machine' },
  ])
})

it('does not take a first pair for names', () => {
  expect(pairsOf('原文,source\n译文,translation\n河水,river\n', 'a.csv').length).toBeGreaterThanOrEqual(2)
})

it('opens a table in one language', () => {
  const { content, as } = parseFile(new TextEncoder().encode('河水涨了。\t1\n船来了。\t2\n'), 'a.tsv')
  expect([content.sides, as]).toEqual(['one', 'zh'])
})
