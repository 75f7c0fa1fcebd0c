import type { MarkName, WrittenMarks } from './written-marks.ts'
import type { TableRow } from './columns.ts'
import type { ColumnName, Header } from './table-columns.ts'

/** What stands between two notes in one cell; a line break where the table can have one. */
export const NOTE_BREAK = ' ⏎ '

/** What the other columns of a row say of its pair, under the names that marks have everywhere. */
export function marksOfRow(row: TableRow, { columns }: Header): WrittenMarks {
  const cells = new Map<ColumnName, string>()
  for (const [column, name] of columns) {
    const text = row[column]?.text.trim() ?? ''
    if (text !== '' && !cells.has(name)) cells.set(name, text)
  }
  return (name) => {
    if (name === 'begins') return cells.get('paragraph') === 'goes on' ? 'no' : undefined
    if (name === 'notes') return notesOf(cells.get('notes'))
    if (name === 'speaker') return speakerOf(cells.get('speaker'))
    return isColumn(name) ? cells.get(name) : undefined
  }
}

const elsewhere = new Set<MarkName>(['zh-cuts', 'en-cuts', 'properties', 'zh-spans', 'en-spans', 'prefixes', 'begins'])
const isColumn = (name: MarkName): name is MarkName & ColumnName => !elsewhere.has(name)

function notesOf(cell: string | undefined): string | undefined {
  if (cell === undefined) return undefined
  return JSON.stringify(cell.split(/\r\n|[\n\r]| ⏎ /).flatMap((note) => (note.trim() === '' ? [] : [note.trim()])))
}

/** `船夫 | Boatman`; a name alone is the Chinese one. */
function speakerOf(cell: string | undefined): string | undefined {
  if (cell === undefined) return undefined
  const [zh = '', en = ''] = cell.split(' | ')
  return JSON.stringify([zh.trim(), en.trim()])
}
