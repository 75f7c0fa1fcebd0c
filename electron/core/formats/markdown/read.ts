import type { OneSided, OpenedFile, Reading, TwoSided } from '../format.ts'
import { readPlainText } from '../plain-text/read-plain-text.ts'
import { pairsOfTable, type TableRow } from '../sides/columns.ts'
import { titleByLanguage } from '../sides/title-by-language.ts'
import { bareMarks } from './bare-marks.ts'
import { withoutMarks } from './without-marks.ts'

/** Reads Markdown: its kinds as plain text tells them, its marks not shown but kept; a table of two languages gives pairs. */
export function readMarkdown({ text }: OpenedFile, { corrections, deadline }: Reading): OneSided | TwoSided {
  const rows = tableRows(text ?? '')
  const pairs = rows && pairsOfTable(rows)
  deadline()
  if (pairs) {
    const title = /^#\s+(.+)$/m.exec(text ?? '')?.[1]?.trim() ?? ''
    return { sides: 'two', title: titleByLanguage(bareMarks(title)), pairs }
  }
  const document = readPlainText(text ?? '', corrections)
  return { sides: 'one', title: '', document: { ...document, paragraphs: withoutMarks(document.paragraphs) } }
}

const isRow = (line: string) => line.trimStart().startsWith('|')
const RULE = /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?\s*$/

/** The rows of the tables of a file that is mostly tables; null for any other. */
function tableRows(text: string): readonly TableRow[] | null {
  const lines = text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== '')
  const rows = lines.filter(isRow)
  if (rows.length < 2 || rows.length < lines.length * 0.6 || !lines.some((line) => RULE.test(line))) return null
  return rows.filter((line) => !RULE.test(line)).map(cellsOf)
}

/** Cells end at a bar that no backslash stands before. */
function cellsOf(line: string): TableRow {
  const cells: string[] = []
  const row = line.trim()
  let from = 1
  for (let at = 1; at < row.length; at++) {
    if (row[at] === '\\') at++
    else if (row[at] === '|') {
      cells.push(row.slice(from, at))
      from = at + 1
    }
  }
  if (from < row.length) cells.push(row.slice(from))
  return cells.map((cell) => ({ text: bareMarks(cell.replaceAll(/<br ?\/?>/gi, ' ')).trim() }))
}
