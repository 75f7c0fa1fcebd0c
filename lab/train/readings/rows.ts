import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCutSentences } from '../words/cut-sentences.ts'
import { parseBracketed } from '../../../electron/core/language/readings/bracketed.ts'

/** One labelled place of a sentence. */
export interface Row {
  readonly set: string
  readonly place: number
  readonly character: string
  readonly reading: string
  readonly sentence: string
  readonly weight: number
  /** How the sentence is cut, where that is known by hand. */
  readonly pieces?: readonly string[]
}

/** Reads a TSV with the columns id, index (code points), char, reading (`a|b` equally right), sentence. */
export function readRows(directory: string, set: string): readonly Row[] {
  const [head = '', ...lines] = readFileSync(join(directory, `${set}.tsv`), 'utf8')
    .split('\n')
    .filter(Boolean)
  const names = head.split('\t')
  const column = (cells: readonly string[], name: string): string => cells[names.indexOf(name)] ?? ''
  return lines.map((line) => {
    const cells = line.split('\t')
    return {
      set,
      place: Number(column(cells, 'index')),
      character: column(cells, 'char'),
      reading: column(cells, 'reading'),
      sentence: column(cells, 'sentence'),
      weight: 1,
    }
  })
}

/** Headwords count this much beside a labelled sentence. */
const HEADWORD_WEIGHT = 0.1

/**
 * Every headword with a character of the labelled rows is a labelled example too. Where the sentences know a single
 * reading, a headword may add another only when both dictionaries agree on it and it is no neutral tone: the sets
 * write those in full, and so does a reader's dictionary more often than not.
 */
export function headwordRows(
  gold: readonly Row[],
  entries: readonly { readonly simplified: string; readonly syllables: readonly string[] }[],
  others: ReadonlyMap<string, readonly string[]>,
): readonly Row[] {
  const known = new Map<string, Set<string>>()
  for (const { character, reading } of gold) known.set(character, (known.get(character) ?? new Set()).add(reading))
  const rows = new Map<string, Row>()
  for (const { simplified, syllables } of entries) {
    const characters = Array.from(simplified)
    if (characters.length < 2) continue
    characters.forEach((character, place) => {
      const readings = known.get(character)
      const reading = syllables[place] ?? ''
      if (readings === undefined || character === '一' || character === '不') return
      const isNews = readings.size === 1 && !readings.has(reading)
      if (isNews && (reading.endsWith('5') || others.get(simplified)?.[place] !== reading)) return
      const row = { set: 'headword', place, character, reading, sentence: simplified, weight: HEADWORD_WEIGHT }
      rows.set(`${simplified} ${place} ${reading}`, row)
    })
  }
  return [...rows.values()]
}

/** Phrases of our own count this much: as sure as a labelled sentence, but shorter than what a reader reads. */
const PHRASE_WEIGHT = 0.5

/** Reads lines of a character, its reading and phrases in which every occurrence of it is read so. */
export function phraseRows(text: string): readonly Row[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [character = '', reading = '', ...phrases] = line.split(' ')
      return phrases.flatMap((sentence) =>
        placesOf(character, sentence).map((place) => ({ ...OWN, place, character, reading, sentence })),
      )
    })
}

const OWN = { set: 'own', weight: PHRASE_WEIGHT }

/**
 * Our own rows that may be learned from: those of characters that the labelled sets have, and those of others that are
 * read in two ways at least. A character with one reading here would never be read in another, and whether a syllable
 * keeps its tone is left to the dictionary.
 */
export function learnable(own: readonly Row[], gold: readonly Row[]): readonly Row[] {
  const labelled = new Set(gold.map(({ character }) => character))
  const syllables = new Map<string, Set<string>>()
  for (const { character, reading } of own) {
    const known = syllables.get(character) ?? new Set()
    syllables.set(character, known.add(reading.slice(0, -1) + (reading.endsWith('5') ? '' : reading.slice(-1))))
  }
  return own.filter(({ character }) => labelled.has(character) || isReadTwoWays([...(syllables.get(character) ?? [])]))
}

/** Whether two of the readings differ by more than a lost tone, which is written here without its digit. */
function isReadTwoWays(readings: readonly string[]): boolean {
  const full = readings.filter((reading) => /[1-4]$/.test(reading))
  const light = readings.filter((reading) => !/[1-4]$/.test(reading))
  return (
    full.length > 1 || light.some((each) => full.every((reading) => reading.slice(0, -1) !== each) && full.length > 0)
  )
}

function placesOf(character: string, sentence: string): readonly number[] {
  return Array.from(sentence, (each, place) => (each === character ? place : -1)).filter((place) => place >= 0)
}

/** Reads lines of a kind and a sentence of ours with readings in brackets. */
export function heardRows(text: string): readonly Row[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => bracketedRows(line.split('\t')[1] ?? ''))
}

/** Reads the sentences of an edition, a line each, with readings in brackets. */
export function editionRows(text: string): readonly Row[] {
  return text.trim().split('\n').flatMap(bracketedRows)
}

/** Reads sentences cut by hand (lab/data/language); the rows carry the cut, either way where either will do. */
export function cutRows(file: string): readonly Row[] {
  return parseCutSentences(file).flatMap(({ text: sentence, ends, heard }) => {
    const pieces = piecesAt(sentence, ends)
    return heard.flatMap(([place, [reading = '']]) => {
      const character = sentence[place] ?? ''
      return character === '一' || character === '不' ? [] : [{ ...OWN, place, character, reading, sentence, pieces }]
    })
  })
}

function piecesAt(sentence: string, ends: Uint8Array): readonly string[] {
  const pieces: string[] = []
  let start = 0
  for (let at = 1; at <= sentence.length; at++) {
    if (at < sentence.length && ends[at] === 0) continue
    pieces.push(sentence.slice(start, at))
    start = at
  }
  return pieces
}

/** Tones of 一 and 不 are not learned. */
function bracketedRows(marked: string): readonly Row[] {
  const { text: sentence, heard } = parseBracketed(marked)
  return heard.flatMap(([place, [reading = '']]) => {
    const character = Array.from(sentence)[place] ?? ''
    return character === '一' || character === '不' ? [] : [{ ...OWN, place, character, reading, sentence }]
  })
}
