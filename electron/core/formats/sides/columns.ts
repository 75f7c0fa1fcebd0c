import type { Span } from '#contract/spans.ts'
import { BeadOrigin, BeadState, Kind } from '#contract/text.ts'
import { sideOf } from '../../language/text/language-of.ts'
import type { Block } from '../blocks/block.ts'
import type { FilePair } from '../format.ts'
import { cellSentences } from './cell-sentences.ts'
import { givenPair } from './given-pair.ts'
import { marksOfRow } from './row-marks.ts'
import { type Header, headerOf } from './table-columns.ts'
import { withMarks } from './written-marks.ts'

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
 * The pairs of a table with a Chinese and an English column, told by the names of its columns, else by what stands in
 * them; null where it has no such two. Among several of a language the one with the most text counts. What other columns
 * say of a pair is taken over; what none says is left to `givenPair`.
 */
export function pairsOfTable(rows: readonly TableRow[]): readonly FilePair[] | null {
  const head = rows[0]?.map((cell) => cell?.text ?? '') ?? []
  const header = headerOf(Array.from(head, (text) => text ?? ''))
  const body = header ? withoutHead(rows) : rows
  const columns = columnsOf(body, header)
  if (!columns) return null
  const pairs = body.flatMap((row) => pairsOfRow(row, columns, header))
  return pairs.length > 0 ? pairs : null
}

function pairsOfRow(row: TableRow, columns: Columns, header: Header | null): readonly FilePair[] {
  const at = (column: number | undefined) => (column === undefined ? undefined : row[column])
  const [source, target] = [at(columns.source), at(columns.target)]
  const [zh, en] = [cellSentences(source), cellSentences(target)]
  const given = givenPair({
    source: zh.sentences,
    target: en.sentences,
    kind: source?.kind ?? target?.kind ?? 'paragraph',
    spans: { source: zh.spans, target: en.spans },
  })
  if (!header) return given
  return given.map((pair) => withMarks(pair, marksOfRow(row, header)))
}

/** The rows without that of the names, which stands again at the head of every page of a book. */
function withoutHead(rows: readonly TableRow[]): readonly TableRow[] {
  const key = (row: TableRow | undefined) => JSON.stringify(Array.from(row ?? [], (cell) => cell?.text.trim() ?? ''))
  const head = key(rows[0])
  return rows.filter((row) => key(row) !== head)
}

/** The cells with words of a table in one language, each a paragraph of its own; numbers and signs are none. */
export const blocksOfRows = (rows: readonly TableRow[]): readonly Block[] =>
  rows.flatMap((row) =>
    row.flatMap((cell) => {
      const text = cell?.text.replaceAll(/\s+/g, ' ').trim() ?? ''
      return text === '' || !/\p{L}/u.test(text) ? [] : [{ kind: cell?.kind ?? null, text, cell: null }]
    }),
  )

/** The words of a cell that are no code. */
function proseOf({ text, kind, spans = [] }: TableCell): string {
  if (kind === 'code') return ''
  const code = spans.filter((span) => span.kind === 'code' || span.kind === 'math')
  return code.reduceRight((left, span) => left.slice(0, span.startUtf16) + left.slice(span.endUtf16), text)
}

interface Columns {
  readonly source: number | undefined
  readonly target: number | undefined
}

function columnsOf(rows: readonly TableRow[], header: Header | null): Columns | null {
  const told = columnsByContent(rows.slice(0, SAMPLE_ROWS), header)
  const named = (side: 'source' | 'target') => {
    const all = [...(header?.languages ?? [])].flatMap(([column, of]) => (of === side ? [column] : []))
    const of = told[side]
    return of !== undefined && all.includes(of) ? of : all[0]
  }
  const [source, target] = [named('source') ?? told.source, named('target') ?? told.target]
  const isOneNamed = header !== null && header.languages.size > 0
  if (source === target) return isOneNamed && source !== undefined ? oneColumn(source, header) : null
  if (source !== undefined && target !== undefined) return { source, target }
  return isOneNamed || header ? { source, target } : null
}

/** The names say of one column alone which language it is in. */
function oneColumn(column: number, { languages }: Header): Columns {
  return languages.get(column) === 'target'
    ? { source: undefined, target: column }
    : { source: column, target: undefined }
}

// Words that say something of a pair, in tables without names too; they are no text, however many there are.
const statuses: ReadonlySet<string> = new Set([...BeadState.options, ...BeadOrigin.options, ...Kind.options])
const isStatus = (text: string) => statuses.has(text.trim().toLowerCase())

function columnsByContent(rows: readonly TableRow[], header: Header | null): Columns {
  const counts: { source: number; target: number }[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      const isText = cell && !header?.columns.has(column) && !isStatus(cell.text)
      const side = isText && sideOf(proseOf(cell))
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
  return { source: best('source'), target: best('target') }
}
