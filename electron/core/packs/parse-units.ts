import * as v from 'valibot'
import { TermId } from '#contract/ids.ts'
import { Kind } from '#contract/text.ts'
import { type Mistake, type Parsed, parsed } from '../formats/mistake.ts'
import { carriedChinese } from './carries-chinese.ts'
import type { PackUnit } from './pack.ts'

interface OpenUnit {
  readonly line: number
  readonly kind: Kind
  readonly speaker: string | null
  readonly startsParagraph: boolean
  readonly fingerprints: string[]
  readonly english: string[]
  readonly terms: string[]
  readonly notes: string[]
}

interface Reading {
  readonly units: OpenUnit[]
  readonly mistakes: Mistake[]
  paragraph: { readonly kind: Kind; readonly speaker: string | null; readonly line: number; isEmpty: boolean } | null
  /** The unit that the next line belongs to; null after a blank line. */
  unit: OpenUnit | null
}

// A pack for a novel of three million characters has some 100,000 units of 6 lines.
const MOST_LINES = 2_000_000

/**
 * Reads `units.txt`:
 *
 *     # a comment, anywhere
 *     @question LatePost
 *     0123456789abcdef
 *     en: The English of that sentence; `en: -` where there is none on purpose.
 *     note: A translator's note.
 *     terms: term-id other-term
 *
 * `@kind Speaker` opens a paragraph, a blank line ends a unit; a unit has one or more fingerprints. No Chinese may stand
 * anywhere. Gives the units, or every mistake with its line.
 */
export function parseUnits(text: string): Parsed<readonly PackUnit[]> {
  const reading: Reading = { units: [], mistakes: [], paragraph: null, unit: null }
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (lines.length > MOST_LINES) return parsed([], [{ line: MOST_LINES, code: 'too-long', detail: String(MOST_LINES) }])
  for (const [index, line] of lines.entries()) readLine(reading, line, index + 1)
  closeParagraph(reading)
  if (reading.units.length === 0) reading.mistakes.push({ line: 1, code: 'no-units', detail: '' })
  for (const unit of reading.units) checkUnit(unit, reading.mistakes)
  return parsed(
    reading.units.map(({ line: _line, ...unit }) => unit),
    reading.mistakes,
  )
}

const han = /\p{Script=Han}/u

function readLine(reading: Reading, line: string, number: number) {
  const found = (code: string, detail = '') => reading.mistakes.push({ line: number, code, detail })
  const said = /^(?:en|note):\s*(.*)$/.exec(line)?.[1]
  const chinese = said === undefined ? (han.exec(line)?.[0] ?? null) : carriedChinese(said)
  if (chinese !== null) found('chinese', Array.from(chinese)[0])
  if (line.startsWith('#')) return
  if (line.trim() === '') reading.unit = null
  else if (line.startsWith('@')) openParagraph(reading, line, number)
  else if (!reading.paragraph) found('outside-paragraph')
  else readInUnit(reading, line, number)
}

function openParagraph(reading: Reading, line: string, number: number) {
  closeParagraph(reading)
  const [, name = '', rest = ''] = /^@(\S*)\s*(.*)$/.exec(line) ?? []
  const known = v.safeParse(Kind, name)
  if (!known.success) reading.mistakes.push({ line: number, code: 'unknown-kind', detail: name })
  const kind = known.success ? known.output : 'paragraph'
  reading.paragraph = { kind, speaker: rest.trim() || null, line: number, isEmpty: true }
  reading.unit = null
}

function closeParagraph({ paragraph, mistakes }: Reading) {
  if (paragraph?.isEmpty) mistakes.push({ line: paragraph.line, code: 'empty-paragraph', detail: '' })
}

function readInUnit(reading: Reading, line: string, number: number) {
  const unit = (reading.unit ??= openUnit(reading, number))
  const found = (code: string, detail = '') => reading.mistakes.push({ line: number, code, detail })
  const [, key, value = ''] = /^(en|note|terms):\s*(.*?)\s*$/.exec(line) ?? []
  if (key === 'en') unit.english.push(value)
  else if (key === 'note') unit.notes.push(value)
  else if (key === 'terms') unit.terms.push(...value.split(/\s+/).filter((term) => term !== ''))
  else if (!/^[0-9a-f]{16}$/.test(line)) found('unknown-line', line.slice(0, 24))
  else if (unit.english.length > 0) found('fingerprint-after-english')
  else unit.fingerprints.push(line)
}

function openUnit(reading: Reading, line: number): OpenUnit {
  const { kind, speaker, isEmpty } = reading.paragraph ?? { kind: 'paragraph' as const, speaker: null, isEmpty: true }
  if (reading.paragraph) reading.paragraph.isEmpty = false
  const lists = { fingerprints: [], english: [], terms: [], notes: [] }
  const unit: OpenUnit = { line, kind, speaker, startsParagraph: isEmpty, ...lists }
  reading.units.push(unit)
  return unit
}

function checkUnit({ line, fingerprints, english, terms }: OpenUnit, mistakes: Mistake[]) {
  if (fingerprints.length === 0) mistakes.push({ line, code: 'no-fingerprint', detail: '' })
  if (english.length === 0) mistakes.push({ line, code: 'no-english', detail: '' })
  if (english.some((sentence) => sentence === '')) mistakes.push({ line, code: 'empty-english', detail: '' })
  const isNothing = english.includes('-')
  if (isNothing && english.length > 1) mistakes.push({ line, code: 'nothing-and-something', detail: '' })
  if (isNothing) english.length = 0
  for (const term of terms) {
    if (!v.is(TermId, term)) mistakes.push({ line, code: 'bad-term', detail: term })
  }
}
