import type { Span } from '#contract/spans.ts'
import type { Kind } from '#contract/text.ts'
import { sideOf } from '../../language/text/language-of.ts'
import type { FilePair } from '../format.ts'
import { cellSentences } from './cell-sentences.ts'
import { givenPair } from './given-pair.ts'

/** A cell of a table: its text, and what markup says of it. */
export interface TableCell {
  readonly text: string
  readonly kind?: Kind | null
  readonly spans?: readonly Span[]
}
export type TableRow = readonly (TableCell | undefined)[]

// So many rows tell which column holds which language.
const SAMPLE_ROWS = 2000
const LEAST_SHARE = 0.6

/**
 * The pairs of a table with a Chinese and an English column, told by what stands in them; null where it has no such
 * two. Among several of a language the one with the most text counts. A first row of column names is left out.
 */
export function pairsOfTable(rows: readonly TableRow[]): readonly FilePair[] | null {
  const columns = columnsOf(rows.slice(0, SAMPLE_ROWS))
  if (!columns) return null
  const body = isHead(rows[0], columns) ? rows.slice(1) : rows
  return body.flatMap((row) => {
    const [source, target] = [row[columns.source], row[columns.target]]
    const [zh, en] = [cellSentences(source), cellSentences(target)]
    return givenPair({
      source: zh.sentences,
      target: en.sentences,
      kind: source?.kind ?? target?.kind ?? 'paragraph',
      spans: { source: zh.spans, target: en.spans },
    })
  })
}

/** The words of a cell that are no code. */
function proseOf({ text, kind, spans = [] }: TableCell): string {
  if (kind === 'code') return ''
  const code = spans.filter((span) => span.kind === 'code' || span.kind === 'math')
  return code.reduceRight((left, span) => left.slice(0, span.startUtf16) + left.slice(span.endUtf16), text)
}

interface Columns {
  readonly source: number
  readonly target: number
}

function columnsOf(rows: readonly TableRow[]): Columns | null {
  const counts: { source: number; target: number }[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      const side = cell && sideOf(proseOf(cell))
      if (side) (counts[column] ??= { source: 0, target: 0 })[side] += cell.text.length
    }
  }
  const best = (side: 'source' | 'target') => {
    const other = side === 'source' ? 'target' : 'source'
    const rated = Array.from(counts, (count, column) => ({
      column,
      own: count?.[side] ?? 0,
      foreign: count?.[other] ?? 0,
    }))
    const fitting = rated.filter(({ own, foreign }) => own > 0 && own >= (own + foreign) * LEAST_SHARE)
    return fitting.toSorted((one, two) => two.own - one.own)[0]?.column
  }
  const [source, target] = [best('source'), best('target')]
  return source === undefined || target === undefined ? null : { source, target }
}

const NAMES =
  /^(?:(?:zh|en|cmn)(?:[-_][A-Za-z]{2,4})*|chinese|english|mandarin|source|target|original|translation|text|中文|英文|汉语|漢語|英语|英語|原文|译文|譯文|源文|目标)(?: ?(?:text|segment|\(.{1,20}\)))?$/i

function isHead(row: TableRow | undefined, { source, target }: Columns): boolean {
  const cells = [row?.[source]?.text.trim() ?? '', row?.[target]?.text.trim() ?? '']
  return cells.every((text) => NAMES.test(text))
}
