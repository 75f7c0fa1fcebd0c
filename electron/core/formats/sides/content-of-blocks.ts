import type { Span } from '#contract/spans.ts'
import { movedSpans } from '../../language/text/spans/slice-spans.ts'
import type { Block } from '../blocks/block.ts'
import { documentOfBlocks } from '../blocks/document-of-blocks.ts'
import type { OneSided, Reading, TwoSided } from '../format.ts'
import { throwFileError } from '../file-error.ts'
import { titleByLanguage } from './title-by-language.ts'
import { pairsOfTable, type TableCell, type TableRow } from './columns.ts'

// A bilingual file is its table; one that has a table among other things is a text.
const MOST_OUTSIDE = 0.4

/** The text of a file with markup: pairs where it is a table of two languages, else paragraphs in their order. */
export function contentOfBlocks(
  blocks: readonly Block[],
  title: string,
  { corrections, deadline }: Reading,
): OneSided | TwoSided {
  deadline()
  if (blocks.length === 0) throwFileError('no-text')
  const pairs = pairsInTable(blocks)
  if (pairs) return { sides: 'two', title: titleByLanguage(title), pairs }
  return { sides: 'one', title, document: documentOfBlocks(blocks, corrections.speakers) }
}

function pairsInTable(blocks: readonly Block[]) {
  const inCells = blocks.filter(({ cell }) => cell !== null)
  const length = (some: readonly Block[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  if (length(inCells) < length(blocks) * (1 - MOST_OUTSIDE)) return null
  return pairsOfTable(rowsOf(inCells))
}

function rowsOf(blocks: readonly Block[]): readonly TableRow[] {
  const rows = new Map<number, (TableCell | undefined)[]>()
  for (const { cell, text, spans = [], kind } of blocks) {
    if (!cell) continue
    const row = rows.get(cell.row) ?? []
    const before = row[cell.column]
    row[cell.column] = before ? joined(before, text, spans) : { text, kind, spans }
    rows.set(cell.row, row)
  }
  return [...rows.values()]
}

/** Paragraphs of a cell are one text, with a blank between them. */
function joined({ text, kind = null, spans = [] }: TableCell, more: string, moreSpans: readonly Span[]): TableCell {
  const own = kind === 'code' ? null : kind
  return { text: `${text} ${more}`, kind: own, spans: [...spans, ...movedSpans(moreSpans, text.length + 1)] }
}
