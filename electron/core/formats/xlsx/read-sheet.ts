import { readXml } from '../markup/read-xml.ts'
import type { Deadline } from '../limits.ts'
import type { TableCell } from '../sides/columns.ts'

// A sheet may have 16,384 columns; two languages and their notes stand in the first few.
const MOST_COLUMNS = 64

/** The texts that cells refer to by number: ECMA-376, part 1, section 18.4. Readings above characters are left out. */
export function readSharedStrings(xml: string | null, deadline: Deadline): readonly string[] {
  const strings: string[] = []
  if (xml === null) return strings
  let piece = ''
  let [isText, readings] = [false, 0]
  readXml(
    xml,
    {
      open: (name) => {
        if (name === 'si') piece = ''
        else if (name === 'rPh') readings++
        isText = name === 't' && readings === 0
      },
      text: (text) => {
        if (isText) piece += text
      },
      close: (name) => {
        isText = false
        if (name === 'rPh') readings--
        if (name === 'si') strings.push(decodeControls(piece))
      },
    },
    deadline,
  )
  return strings
}

/** The rows of a sheet. Numbers and formulas count by their shown value. */
export function readSheet(
  xml: string,
  shared: readonly string[],
  deadline: Deadline,
): readonly (TableCell | undefined)[][] {
  const rows: (TableCell | undefined)[][] = []
  let [column, type, piece] = [-1, '', '']
  let [isText, readings] = [false, 0]
  readXml(
    xml,
    {
      open: (name, attributes) => {
        if (name === 'row') {
          rows.push([])
          column = -1
        } else if (name === 'c') {
          column = columnOf(attributes['r'] ?? '') ?? column + 1
          type = attributes['t'] ?? 'n'
          piece = ''
        } else if (name === 'rPh') readings++
        isText = (name === 'v' || name === 't') && readings === 0
      },
      text: (text) => {
        if (isText) piece += text
      },
      close: (name) => {
        isText = false
        if (name === 'rPh') readings--
        if (name !== 'c' || column >= MOST_COLUMNS) return
        const text = shownText(type, piece, shared)
        const row = rows.at(-1)
        if (row && text !== '') row[column] = { text }
      },
    },
    deadline,
  )
  return rows
}

/** What a cell shows, by its type. */
function shownText(type: string, piece: string, shared: readonly string[]): string {
  if (type === 's') return shared[Number(piece)] ?? ''
  return type === 'inlineStr' || type === 'str' ? decodeControls(piece) : piece
}

/** `AB12` is column 27; null for anything else. */
function columnOf(reference: string): number | null {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(reference)?.[1]
  if (letters === undefined) return null
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** `_x0009_` stands for a character that XML can't hold or would change. */
const decodeControls = (text: string) =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
