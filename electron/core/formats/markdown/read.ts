import type { OneSided, OpenedFile, Reading, TwoSided } from '../format.ts'
import type { Paragraph } from '../plain-text/document.ts'
import { readPlainText } from '../plain-text/read-plain-text.ts'
import { pairsOfTable, type TableRow } from '../sides/columns.ts'
import { titleByLanguage } from '../sides/title-by-language.ts'
import { bareMarks } from './bare-marks.ts'

/** Reads Markdown: its kinds as plain text tells them, its marks taken away; a table of two languages gives pairs. */
export function readMarkdown({ text }: OpenedFile, { corrections, watch }: Reading): OneSided | TwoSided {
  const rows = tableRows(text ?? '')
  const pairs = rows && pairsOfTable(rows)
  watch()
  if (pairs) {
    const title = /^#\s+(.+)$/m.exec(text ?? '')?.[1]?.trim() ?? ''
    return { sides: 'two', title: titleByLanguage(bareMarks(title)), pairs }
  }
  const document = readPlainText(text ?? '', corrections)
  return { sides: 'one', title: '', document: { ...document, paragraphs: document.paragraphs.flatMap(withoutMarks) } }
}

/** Half a character, which no decoded text has. */
const SEAM = '\uD800'

/** A paragraph as it reads: a rule, a fence or a picture leaves nothing of itself. */
function withoutMarks(paragraph: Paragraph): readonly Paragraph[] {
  const { kind, leadUtf16, sentences, speaker } = paragraph
  const [first = '', ...others] = sentences
  const isLabel = speaker !== null && kind !== 'listitem'
  const lead = isLabel ? bareMarks(first.slice(0, leadUtf16)) : ''
  // Marks may stand round several sentences.
  const whole = [first.slice(leadUtf16), ...others].join(SEAM)
  const [bareFirst = '', ...bareOthers] = bareMarks(whole).split(SEAM)
  const bare = [lead + bareFirst, ...bareOthers].filter((each) => each.trim() !== '')
  const isMark = kind === 'furniture' && /^(?:[-*_=`~\s]+|!\[.*)$/.test(sentences.join(''))
  return bare.length === 0 || isMark ? [] : [{ kind, speaker, leadUtf16: lead.length, sentences: bare }]
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
