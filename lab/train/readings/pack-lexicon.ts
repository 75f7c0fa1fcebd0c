import { LEXICON_MAGIC } from '../../../electron/core/language/readings/lexicon.ts'
import { createByteWriter, type ByteWriter } from './byte-writer.ts'
import type { LexiconPlan, PlannedWord } from './lexicon-plan.ts'

/** Words with a count come from running text; the rest are given the cost of half an occurrence. */
export interface Frequencies {
  readonly cost: (word: string) => number
  /** Part of speech as a small number. */
  readonly kind: (word: string) => number
}

/** Minus the natural logarithm of the share of running words, times 10, within a byte. */
export function costOf(count: number): number {
  const jiebaTotal = 60_000_000
  return Math.min(255, Math.max(1, Math.round(-10 * Math.log(Math.max(count, 0.5) / jiebaTotal))))
}

/** Packs the plan into the bytes that `openLexicon` reads. */
export function packLexicon(plan: LexiconPlan, frequencies: Frequencies): Uint8Array {
  const writer = createByteWriter()
  const numbers = numberSyllables(plan)
  writer.u32(LEXICON_MAGIC)
  writer.text([...numbers.keys()].slice(1).join(' '))
  writeCharacters(writer, plan, numbers, frequencies)
  const words = [...plan.words.keys()].toSorted(byCodeUnit)
  writeWords(writer, words, frequencies)
  const planned = words.map((word) => plan.words.get(word) ?? { first: [], second: [] })
  const fallback = (word: string, index: number): string => plan.defaults.get(word[index] ?? '') ?? ''
  writeExceptions(writer, words, planned, numbers, ({ first }, word, index) => [first[index], fallback(word, index)])
  writeExceptions(writer, words, planned, numbers, ({ first, second }, _, index) => [second[index], first[index]])
  return writer.finish()
}

function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function numberSyllables(plan: LexiconPlan): ReadonlyMap<string, number> {
  const all = new Set<string>(plan.defaults.values())
  for (const { first, second } of plan.words.values()) for (const each of [...first, ...second]) all.add(each)
  all.delete('')
  return new Map(['', ...[...all].toSorted(byCodeUnit)].map((syllable, index) => [syllable, index]))
}

function writeCharacters(
  writer: ByteWriter,
  plan: LexiconPlan,
  numbers: ReadonlyMap<string, number>,
  frequencies: Frequencies,
): void {
  const ascending = <T>(map: Iterable<readonly [string, T]>): (readonly [number, T])[] =>
    [...map].map(([key, value]) => [key.codePointAt(0) ?? 0, value] as const).toSorted((a, b) => a[0] - b[0])
  const distances = <T>(rows: readonly (readonly [number, T])[], write: (value: T) => void): void => {
    let before = 0
    writer.varint(rows.length)
    for (const [codePoint, value] of rows) {
      writer.varint(codePoint - before)
      before = codePoint
      write(value)
    }
  }
  distances(ascending(plan.defaults), (syllable) => writer.varint(numbers.get(syllable) ?? 0))
  const counted = [...plan.defaults.keys()].filter(
    (character) => character.length === 1 && frequencies.cost(character) < 200,
  )
  distances(ascending(counted.map((character) => [character, character] as const)), (character) => {
    writer.byte(frequencies.cost(character))
    writer.byte(frequencies.kind(character))
  })
  distances(ascending(plan.simplified), (character) => writer.u16(character.charCodeAt(0)))
}

function writeWords(writer: ByteWriter, words: readonly string[], frequencies: Frequencies): void {
  const shapes: number[] = []
  const added: number[] = []
  let before = ''
  for (const word of words) {
    let shared = 0
    while (shared < before.length && word[shared] === before[shared]) shared++
    shapes.push((shared << 4) | (word.length - shared))
    for (let index = shared; index < word.length; index++) {
      added.push(word.charCodeAt(index) & 255, word.charCodeAt(index) >> 8)
    }
    before = word
  }
  writer.varint(words.length)
  writer.varint(words.reduce((sum, word) => sum + word.length, 0))
  writer.bytes(shapes)
  writer.varint(added.length / 2)
  writer.bytes(added)
  writer.bytes(words.map((word) => frequencies.cost(word)))
  writer.bytes(words.map((word) => frequencies.kind(word)))
}

/** Only places where the reading is not the expected one: `pick` gives both. */
function writeExceptions(
  writer: ByteWriter,
  words: readonly string[],
  planned: readonly PlannedWord[],
  numbers: ReadonlyMap<string, number>,
  pick: (plan: PlannedWord, word: string, index: number) => readonly [string | undefined, string | undefined],
): void {
  const runs: (readonly [number, readonly (readonly [number, number])[]])[] = []
  words.forEach((word, rank) => {
    const plan = planned[rank]
    if (plan === undefined) return
    const places = Array.from(word, (_, index) => [index, pick(plan, word, index)] as const)
    const differing = places.filter(([, [given, expected]]) => given !== undefined && given !== expected)
    if (differing.length > 0)
      runs.push([rank, differing.map(([index, [given = '']]) => [index, numbers.get(given) ?? 0])])
  })
  writer.varint(runs.reduce((sum, [, places]) => sum + places.length, 0))
  writer.varint(runs.length)
  let next = 0
  for (const [rank, places] of runs) {
    writer.varint(rank - next)
    next = rank + 1
    writer.byte(places.length)
    for (const [index, syllable] of places) {
      writer.byte(index)
      writer.varint(syllable)
    }
  }
}
