import type { FilePair, WrittenText } from '../format.ts'
import { NOTE_BREAK } from '../sides/row-marks.ts'
import type { ColumnName } from '../sides/table-columns.ts'
import { sidesOf } from '../sides/written-marks.ts'
import { isQuotedTabCell, quoted } from './cell.ts'
import { guardedCell } from './formula-guard.ts'

export interface Column {
  readonly name: ColumnName
  /** What stands in the row of names. */
  readonly heading: string
  readonly cell: (pair: FilePair) => string
}

/**
 * The columns of a table of pairs: Chinese, English, confidence, state, kind, origin; and, where any pair has some, who
 * speaks, which pairs go on with a paragraph, notes, and who made and changed it when.
 */
export function columnsOf({ pairs, languages }: WrittenText): readonly Column[] {
  const always: readonly Column[] = [
    { name: 'source', heading: languages.source, cell: (pair) => sidesOf(pair).source },
    { name: 'target', heading: languages.target, cell: (pair) => sidesOf(pair).target },
    { name: 'confidence', heading: 'confidence', cell: ({ confidence }) => String(confidence) },
    { name: 'state', heading: 'state', cell: ({ state }) => state },
    { name: 'kind', heading: 'kind', cell: ({ kind }) => kind },
    { name: 'origin', heading: 'origin', cell: ({ origin }) => origin },
  ]
  const speakerOf = ({ speaker }: FilePair) =>
    speaker ? [speaker.zh, ...(speaker.en === '' ? [] : [speaker.en])].join(' | ') : ''
  const sometimes: readonly Column[] = [
    { name: 'speaker', heading: 'speaker', cell: speakerOf },
    { name: 'paragraph', heading: 'paragraph', cell: ({ startsParagraph }) => (startsParagraph ? '' : 'goes on') },
    { name: 'notes', heading: 'notes', cell: ({ notes = [] }) => notes.join('\n') },
    { name: 'created-by', heading: 'created by', cell: ({ record }) => record?.createdBy ?? '' },
    { name: 'created-at', heading: 'created at', cell: ({ record }) => record?.createdAt ?? '' },
    { name: 'changed-by', heading: 'changed by', cell: ({ record }) => record?.changedBy ?? '' },
    { name: 'changed-at', heading: 'changed at', cell: ({ record }) => record?.changedAt ?? '' },
  ]
  return [...always, ...sometimes.filter(({ cell }) => pairs.some((pair) => cell(pair) !== ''))]
}

/** Tab-separated text: one pair a line under a row of names, no quotes unless a cell would be taken for a quoted one. */
export function writeTsv(text: WrittenText): Uint8Array {
  return encoded(text, '\t', (cell, name) => {
    const lines = name === 'notes' ? cell.replaceAll('\n', NOTE_BREAK) : cell
    const line = guardedCell(lines.replaceAll(/[\t\n\r]+/g, ' '))
    return isQuotedTabCell(line) ? quoted(line) : line
  })
}

/** RFC 4180, every text in quotes, with a byte order mark: without one spreadsheet programs guess the encoding wrong. */
export function writeCsv(text: WrittenText): Uint8Array {
  return encoded(text, ',', (cell) => quoted(guardedCell(cell)), '\r\n', '\uFEFF')
}

function encoded(
  text: WrittenText,
  separator: string,
  cellOf: (cell: string, name: ColumnName) => string,
  lineEnd = '\n',
  mark = '',
): Uint8Array {
  const columns = columnsOf(text)
  const head = columns.map(({ heading, name }) => cellOf(heading, name))
  const rows = text.pairs.map((pair) => columns.map(({ cell, name }) => cellOf(cell(pair), name)))
  const lines = [head, ...rows].map((cells) => cells.join(separator) + lineEnd)
  return new TextEncoder().encode(mark + lines.join('').toWellFormed())
}
