import { parse } from 'csv-parse/sync'
import { throwDeckError } from '../deck-error.ts'
import { fieldNames } from '../travelling-card.ts'
import { NOTE_TYPE_NAME } from '../apkg/frozen.ts'
import { htmlOf } from '../html.ts'

/** Notes of a table: their fields by name, as HTML; what stands in columns that are no fields, apart. */
export interface TableNotes {
  readonly fieldNames: readonly string[]
  readonly rows: readonly TableRow[]
}

interface TableRow {
  readonly fields: readonly string[]
  readonly tags: string
  readonly guid: string
  readonly due: string
  readonly interval: string
  readonly reviews: string
}

const MOST_ROWS = 200_000
const keys =
  /^#(separator|html|columns|notetype|deck|tags|if matches|notetype column|deck column|tags column|guid column):(.*)$/i
const separators: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  pipe: '|',
  colon: ':',
  space: ' ',
}

/** Whether a text begins as the tables of notes do that Anki and we write. */
export const isNoteTable = (text: string): boolean => keys.test(firstLine(text.replace(/^\uFEFF/, '')))

const firstLine = (text: string) => text.slice(0, 500).split(/\r?\n/, 1)[0] ?? ''

/** Reads a table of notes by the lines at its head. Throws a `DeckError`. */
export function readTable(written: string): TableNotes {
  const { head, body } = headOf(written.replace(/^\uFEFF/, ''))
  const separator = separatorOf(head, body)
  const rows = cellsOf(body, separator)
  const isHtml = head.get('html')?.trim().toLowerCase() === 'true'
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const special = specialColumns(head)
  const named =
    head
      .get('columns')
      ?.split(separator)
      .map((name) => name.replaceAll('"', '').trim()) ?? []
  const column = (name: string) => named.findIndex((each) => each.toLowerCase() === name)
  const schedule = { due: column('due'), interval: column('interval'), reviews: column('reviews') }
  const apart = new Set([...special.values(), ...Object.values(schedule), column('tags')])
  const places = Array.from({ length: width }, (_, at) => at).filter((at) => !apart.has(at))
  const ours = head.get('notetype')?.trim() === NOTE_TYPE_NAME && named.length === 0
  const nameAt = (at: number, index: number) => named[at] ?? (ours ? fieldNames[index] : undefined) ?? `${index + 1}`
  return {
    fieldNames: places.map(nameAt),
    rows: rows.map((row) => ({
      fields: places.map((at) => (isHtml ? (row[at] ?? '') : htmlOf(row[at] ?? ''))),
      tags: row[special.get('tags') ?? column('tags')] ?? '',
      guid: row[special.get('guid') ?? -1] ?? '',
      due: row[schedule.due] ?? '',
      interval: row[schedule.interval] ?? '',
      reviews: row[schedule.reviews] ?? '',
    })),
  }
}

function headOf(text: string): { readonly head: ReadonlyMap<string, string>; readonly body: string } {
  const head = new Map<string, string>()
  let at = 0
  while (text[at] === '#') {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end).replace(/\r$/, '')
    const [, key, value] = keys.exec(line) ?? []
    // Other lines that begin so are remarks.
    if (key !== undefined && value !== undefined) head.set(key.toLowerCase(), value)
    at = end < 0 ? text.length : end + 1
  }
  return { head, body: text.slice(at) }
}

function separatorOf(head: ReadonlyMap<string, string>, body: string): string {
  const said = head.get('separator')
  if (said !== undefined) return separators[said.trim().toLowerCase()] ?? (said.length === 1 ? said : '\t')
  const line = firstLine(body)
  return ['\t', ';', ','].find((sign) => line.includes(sign)) ?? '\t'
}

/** Columns that are no fields, from 0, by what they are. */
function specialColumns(head: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const columns = ['tags', 'guid', 'notetype', 'deck'].flatMap((name) => {
    const said = Number(head.get(`${name} column`) ?? Number.NaN)
    return Number.isInteger(said) && said > 0 ? [[name, said - 1] as const] : []
  })
  return new Map(columns)
}

function cellsOf(body: string, separator: string): readonly (readonly string[])[] {
  try {
    const rows = parse(body, {
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      comment: '#',
      comment_no_infix: true,
    })
    return rows.length > MOST_ROWS ? throwDeckError('too-large') : rows
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.name === 'DeckError') throw error
    return throwDeckError('broken', error)
  }
}
