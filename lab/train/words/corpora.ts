import { readFileSync } from 'node:fs'
import { fromProject } from '../../../electron/cli/build/language/paths.ts'
import { parseBracketed } from '#core/language/readings/bracketed.ts'
import { readRows } from '../readings/rows.ts'
import type { CutSentence } from './cut-sentences.ts'

export interface HeardText {
  readonly text: string
  readonly heard: CutSentence['heard']
}

/** Sentences of the labelled sets of readings, with the one reading that each row gives. Places outside the basic plane are left out. */
export function readReadings(folder: string): readonly HeardText[] {
  return ['g2pl-train', 'g2pl-dev', 'cpp-dev'].flatMap((set) =>
    readRows(folder, set)
      .filter(({ sentence }) => Array.from(sentence).length === sentence.length)
      .map(({ sentence, place, reading }) => ({ text: sentence, heard: [[place, reading.split('|')] as const] })),
  )
}

/** Our sentences checked by ear and those of the edition, with all readings that they give. */
export function readHeardSentences(): readonly HeardText[] {
  const lines = (path: string) => readFileSync(fromProject(path), 'utf8').trim().split('\n')
  const marked = [
    ...lines('electron/core/language/readings/heard-sentences.tsv').map((line) => line.split('\t')[1] ?? ''),
    ...lines('content/editions/ten-years/readings.txt'),
  ]
  return marked.map(parseBracketed).filter(({ text }) => Array.from(text).length === text.length)
}

/** Sentences cut by another standard (id, tab, words parted by blanks), with a boundary where that has one. */
export function readOtherStandard(path: string): readonly CutSentence[] {
  return rowsOf(path).map(([, words = '']) => cutOf(words, ''))
}

/** Sentences of id, words and another way to cut them; where the two differ, either will do. */
export function readBenchWords(path: string): readonly CutSentence[] {
  return rowsOf(path).map(([, words = '', other = '']) => cutOf(words, other))
}

function rowsOf(path: string): readonly (readonly string[])[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split('\t'))
}

function cutOf(words: string, other: string): CutSentence {
  const text = words.replaceAll(' ', '').replaceAll('\u00a0', ' ')
  const ends = boundaries(words)
  const others = other === '' ? ends : boundaries(other)
  return {
    text,
    ends: Uint8Array.from({ length: text.length + 1 }, (_, at) =>
      ends.has(at) === others.has(at) ? (ends.has(at) ? 1 : 0) : 2,
    ),
    heard: [],
  }
}

function boundaries(words: string): ReadonlySet<number> {
  let at = 0
  return new Set(words.split(' ').map((word) => (at += word.length)))
}
