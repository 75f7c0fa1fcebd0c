import * as v from 'valibot'
import { Kind } from '#contract/text.ts'
import { type Mistake, type Parsed, parsed } from '../mistake.ts'
import { checkSentence } from './check-sentence.ts'
import type { Edition } from './edition.ts'

/** A pair and the line of the file where it begins. */
export type ParsedPair = Edition['pairs'][number] & { readonly line: number }

interface Paragraph {
  readonly kind: Kind
  readonly speaker: ParsedPair['speaker']
  readonly line: number
  readonly pairs: OpenPair[]
}

interface OpenPair {
  readonly line: number
  readonly zh: string[]
  readonly en: string[]
  /** The sides that were written as `-`: nothing stands there on purpose. */
  readonly isNothing: { zh: boolean; en: boolean }
}

interface Reading {
  readonly paragraphs: Paragraph[]
  /** The pair that the next sentence belongs to; null after a blank line. */
  pair: OpenPair | null
  readonly mistakes: Mistake[]
}

/**
 * Reads the translator's text format:
 *
 *     # a comment, anywhere
 *     @question 采访者 | Interviewer
 *     zh: one Chinese sentence a line
 *     en: one English sentence a line; a blank line ends the pair
 *
 * `@kind` opens a paragraph. A side that has nothing on purpose is written `zh: -` or `en: -`. Gives the pairs, or every
 * mistake with its line.
 */
export function parseEditionText(text: string): Parsed<readonly ParsedPair[]> {
  const reading: Reading = { paragraphs: [], pair: null, mistakes: [] }
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (const [index, line] of lines.entries()) readLine(reading, line, index + 1)
  if (reading.paragraphs.length === 0) reading.mistakes.push({ line: 1, code: 'no-paragraphs', detail: '' })
  for (const paragraph of reading.paragraphs) reading.mistakes.push(...checkParagraph(paragraph))
  const pairs = reading.paragraphs.flatMap(({ kind, speaker, pairs: open }) =>
    open.map(({ line, zh, en }, index) => ({
      line,
      kind,
      speaker,
      startsParagraph: index === 0,
      source: zh,
      target: en,
    })),
  )
  return parsed(pairs, reading.mistakes)
}

function readLine(reading: Reading, line: string, number: number) {
  if (line.startsWith('#')) return
  if (line.trim() === '') {
    if (line !== '') reading.mistakes.push({ line: number, code: 'blank-at-end', detail: '' })
    reading.pair = null
  } else if (line.startsWith('@')) {
    reading.pair = null
    openParagraph(reading, line, number)
  } else {
    readSentence(reading, line, number)
  }
}

function openParagraph({ paragraphs, mistakes }: Reading, line: string, number: number) {
  const [, name = '', rest = ''] = /^@(\S*)\s*(.*)$/.exec(line) ?? []
  const known = v.safeParse(Kind, name)
  if (!known.success) mistakes.push({ line: number, code: 'unknown-kind', detail: name })
  const kind = known.success ? known.output : 'paragraph'
  const [zh = '', en = '', ...more] = rest.split('|').map((part) => part.trim())
  const isTurn = kind === 'question' || kind === 'answer'
  if (rest === '' && isTurn) mistakes.push({ line: number, code: 'missing-speaker', detail: name })
  if (rest !== '' && (zh === '' || en === '' || more.length > 0))
    mistakes.push({ line: number, code: 'bad-speaker', detail: rest })
  paragraphs.push({ kind, speaker: rest === '' ? null : { zh, en }, line: number, pairs: [] })
}

function readSentence(reading: Reading, line: string, number: number) {
  const { paragraphs, mistakes } = reading
  const [, side, sentence] = /^(zh|en):[ \t]?(.*)$/.exec(line) ?? []
  if ((side !== 'zh' && side !== 'en') || sentence === undefined) {
    mistakes.push({ line: number, code: 'unknown-line', detail: line.slice(0, 20) })
    return
  }
  const paragraph = paragraphs.at(-1)
  if (!paragraph) {
    mistakes.push({ line: number, code: 'outside-paragraph', detail: '' })
    return
  }
  reading.pair ??= openPair(paragraph, number)
  const { pair } = reading
  if (side === 'zh' && (pair.en.length > 0 || pair.isNothing.en))
    mistakes.push({ line: number, code: 'zh-after-en', detail: '' })
  if (sentence === '-') pair.isNothing[side] = true
  else pair[side].push(sentence)
  if (sentence !== '-') mistakes.push(...checkSentence(side, paragraph.kind, sentence, number))
}

function openPair({ pairs }: Paragraph, line: number): OpenPair {
  const pair: OpenPair = { line, zh: [], en: [], isNothing: { zh: false, en: false } }
  pairs.push(pair)
  return pair
}

function checkParagraph({ line, pairs }: Paragraph): readonly Mistake[] {
  if (pairs.length === 0) return [{ line, code: 'empty-paragraph', detail: '' }]
  return pairs.flatMap((pair) => [
    ...(['zh', 'en'] as const).flatMap((side) => checkSide(pair, side)),
    ...(pair.isNothing.zh && pair.isNothing.en ? [{ line: pair.line, code: 'nothing-at-all', detail: '' }] : []),
  ])
}

function checkSide({ line, isNothing, ...pair }: OpenPair, side: 'zh' | 'en'): readonly Mistake[] {
  if (pair[side].length === 0 && !isNothing[side]) return [{ line, code: 'missing-side', detail: side }]
  return pair[side].length > 0 && isNothing[side] ? [{ line, code: 'nothing-and-something', detail: side }] : []
}
