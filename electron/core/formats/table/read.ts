import { parse } from 'csv-parse/sync'
import { documentOfBlocks } from '../blocks/document-of-blocks.ts'
import type { OneSided, OpenedFile, Reading, TwoSided } from '../format.ts'
import { throwFileError } from '../file-error.ts'
import { blocksOfRows, pairsOfTable, type TableRow } from '../sides/columns.ts'
import { isQuotedTabCell, unquoted } from './cell.ts'
import { bareCell } from './formula-guard.ts'

type Separator = '\t' | ',' | ';' | '|'

/** Reads a table of text with a Chinese and an English column, separated by tabs, commas, semicolons or bars. */
export function readTable({ text, ending }: OpenedFile, { corrections, deadline }: Reading): OneSided | TwoSided {
  const separator = separatorOf(text ?? '', ending)
  const rows = separator === '\t' ? tabRows(text ?? '') : quotedRows(text ?? '', separator)
  deadline()
  const pairs = pairsOfTable(rows)
  if (pairs) return { sides: 'two', title: { zh: '', en: '' }, pairs }
  return { sides: 'one', title: '', document: documentOfBlocks(blocksOfRows(rows), corrections.speakers) }
}

/** Whether a text is a table by its tabs: nearly every line has two cells or more, in two languages. */
export function isTabTable(text: string): boolean {
  const lines = text
    .slice(0, SAMPLE_UTF16)
    .split(/\r\n|[\n\r]/)
    .filter((line) => line.trim() !== '')
  const tabbed = lines.filter((line) => /\S[^\t]*\t[^\t]*\S/.test(line))
  return tabbed.length >= 2 && tabbed.length >= lines.length * 0.9 && pairsOfTable(tabRows(tabbed.join('\n'))) !== null
}

const SAMPLE_UTF16 = 16 * 1024

/** The sign that stands in the first lines as often in each; a comma where none does. */
function separatorOf(text: string, ending: string): Separator {
  if (ending === 'tsv' || ending === 'tab') return '\t'
  const lines = text
    .slice(0, SAMPLE_UTF16)
    .split(/\r\n|[\n\r]/)
    .filter((line) => line !== '')
    .slice(0, 20)
  const bare = lines.map((line) => line.replaceAll(/"(?:[^"]|"")*"/g, '""'))
  const rated = (['\t', ',', ';', '|'] as const).map((separator) => ({
    separator,
    lines: bare.filter((line) => line.includes(separator)).length,
  }))
  return rated.toSorted((one, other) => other.lines - one.lines)[0]?.separator ?? ','
}

function tabRows(text: string): readonly TableRow[] {
  return text
    .split(/\r\n|[\n\r]/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').map((cell) => ({ text: bareCell(isQuotedTabCell(cell) ? unquoted(cell) : cell) })))
}

function quotedRows(text: string, separator: Separator): readonly TableRow[] {
  try {
    const rows = parse(text, {
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    })
    return rows.map((row) => row.map((cell) => ({ text: bareCell(cell) })))
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    return throwFileError('table-broken')
  }
}
