import type { Kind } from '#contract/text.ts'
import { type Block, type Cell, tidyLines } from '../blocks/block.ts'
import type { Deadline } from '../limits.ts'
import { readXml } from '../markup/read-xml.ts'
import type { StyleKind } from './styles.ts'

// Stands for a line break among the white space, as in HTML.
const BREAK = '\uD800'
// Deleted and moved text, field codes, readings above characters, and what stands there a second time for old programs.
const leftOut = new Set(['del', 'moveFrom', 'instrText', 'delText', 'rt', 'Fallback', 'pPrChange', 'rPrChange'])

interface Paragraph {
  readonly pieces: string[]
  /** Ids of the notes it refers to. */
  readonly notes: string[]
  style: StyleKind
  isListed: boolean
}

/** Blocks of a part of a document, and the ids of the notes that the block before refers to. */
export interface BodyBlock extends Block {
  readonly notes: readonly string[]
  /** The id of the note that the block stands in; null in the text itself. */
  readonly noteId: string | null
}

interface ReadingBody {
  readonly blocks: BodyBlock[]
  readonly open: Paragraph[]
  readonly cells: ReturnType<typeof countCells>
  readonly styles: ReadonlyMap<string, StyleKind>
  /** How many elements are open since one that is left out began. */
  leftDepth: number
  textDepth: number
  noteId: string | null
}

/** Reads the body, the footnotes or the endnotes of a document: ECMA-376, part 1, section 17. */
export function readBody(
  xml: string,
  styles: ReadonlyMap<string, StyleKind>,
  deadline: Deadline,
): readonly BodyBlock[] {
  const now: ReadingBody = {
    blocks: [],
    open: [],
    cells: countCells(),
    styles,
    leftDepth: 0,
    textDepth: 0,
    noteId: null,
  }
  const handlers = {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      if (now.leftDepth > 0 || leftOut.has(name)) now.leftDepth++
      else openElement(now, name, attributes)
    },
    text: (text: string) => {
      if (now.leftDepth === 0 && now.textDepth > 0) now.open.at(-1)?.pieces.push(text)
    },
    close: (name: string) => {
      if (now.leftDepth > 0) now.leftDepth--
      else closeElement(now, name)
    },
  }
  readXml(xml, handlers, deadline)
  return now.blocks
}

function openElement(now: ReadingBody, name: string, attributes: Readonly<Record<string, string>>) {
  const paragraph = now.open.at(-1)
  if (name === 'p') now.open.push({ pieces: [], notes: [], style: null, isListed: false })
  else if (name === 't') now.textDepth++
  else if (name === 'footnote' || name === 'endnote') now.noteId = attributes['w:id'] ?? null
  else if (paragraph) readInParagraph(paragraph, name, attributes, now.styles)
  now.cells.open(name)
}

function closeElement(now: ReadingBody, name: string) {
  if (name === 't') now.textDepth--
  const paragraph = name === 'p' ? now.open.pop() : undefined
  if (paragraph) endParagraph(now, paragraph)
  now.cells.close(name)
}

function endParagraph({ blocks, cells, noteId }: ReadingBody, { pieces, style, isListed, notes }: Paragraph) {
  if (style === 'contents') return
  const kind: Kind | null = style ?? (isListed ? 'listitem' : null)
  const lines = tidyLines(pieces.join(''), BREAK)
  const texts = kind === 'heading' && lines.length > 0 ? [lines.join(' ')] : lines
  const cell = cells.current()
  for (const [index, text] of texts.entries())
    blocks.push({ kind, text, cell, noteId, notes: index === texts.length - 1 ? notes : [] })
}

function readInParagraph(
  paragraph: Paragraph,
  name: string,
  attributes: Readonly<Record<string, string>>,
  styles: ReadonlyMap<string, StyleKind>,
) {
  const value = attributes['w:val'] ?? ''
  if (name === 'br' || name === 'cr') paragraph.pieces.push(BREAK)
  else if (name === 'tab') paragraph.pieces.push(' ')
  else if (name === 'noBreakHyphen') paragraph.pieces.push('-')
  else if (name === 'pStyle') paragraph.style = styles.get(value) ?? paragraph.style
  else if (name === 'outlineLvl' && Number(value) < 9) paragraph.style ??= 'heading'
  else if (name === 'numPr') paragraph.isListed = true
  else if (name === 'footnoteReference' || name === 'endnoteReference')
    paragraph.notes.push(`${name.slice(0, -'Reference'.length)} ${attributes['w:id'] ?? ''}`)
}

/** The cell of the outermost table; a table in a cell belongs to that cell. */
function countCells() {
  let [table, row, column, depth] = [-1, -1, -1, 0]
  return {
    open: (name: string) => {
      if (name === 'tbl' && ++depth === 1) table++
      else if (name === 'tr' && depth === 1) {
        row++
        column = -1
      } else if (name === 'tc' && depth === 1) column++
    },
    close: (name: string) => {
      if (name === 'tbl') depth--
    },
    current: (): Cell | null => (depth > 0 && column >= 0 ? { table, row, column } : null),
  }
}
