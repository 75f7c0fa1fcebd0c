import type { Kind } from '#contract/text.ts'
import type { Block, Cell } from '../blocks/block.ts'
import { spannedLines } from '../blocks/spanned-lines.ts'
import type { Deadline } from '../limits.ts'
import { readXml } from '../markup/read-xml.ts'
import { type RunFormat, runSpans, type Run } from './runs.ts'
import type { StyleKind } from './styles.ts'

// Stands for a line break among the white space, as in HTML.
const BREAK = '\uD800'
// Deleted and moved text, field codes, readings above characters, and what stands there a second time for old programs.
const leftOut = new Set(['del', 'moveFrom', 'instrText', 'delText', 'rt', 'Fallback', 'pPrChange', 'rPrChange'])

interface Paragraph {
  text: string
  /** How its words are set, in their order. */
  readonly runs: Run[]
  /** How the run that is open is set, and where the link around it leads. */
  format: RunFormat
  url: string | null
  /** Ids of the notes it refers to. */
  readonly notes: string[]
  style: StyleKind
  isListed: boolean
}

/** What the styles of a document are, and where its links lead, by id. */
export interface BodyLook {
  readonly styles: ReadonlyMap<string, StyleKind>
  readonly codeStyles: ReadonlySet<string>
  readonly links: ReadonlyMap<string, string>
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
  readonly look: BodyLook
  /** How many elements are open since one that is left out began. */
  leftDepth: number
  textDepth: number
  noteId: string | null
}

/** Reads the body, the footnotes or the endnotes of a document: ECMA-376, part 1, section 17. */
export function readBody(xml: string, look: BodyLook, deadline: Deadline): readonly BodyBlock[] {
  const now: ReadingBody = {
    blocks: [],
    open: [],
    cells: countCells(),
    look,
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
      const paragraph = now.open.at(-1)
      if (now.leftDepth === 0 && now.textDepth > 0 && paragraph) addText(paragraph, text)
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
  if (name === 'p')
    now.open.push({ text: '', runs: [], format: {}, url: null, notes: [], style: null, isListed: false })
  else if (name === 't') now.textDepth++
  else if (name === 'footnote' || name === 'endnote') now.noteId = attributes['w:id'] ?? null
  else if (paragraph) readInParagraph(paragraph, name, attributes, now.look)
  now.cells.open(name)
}

function closeElement(now: ReadingBody, name: string) {
  if (name === 't') now.textDepth--
  const inside = now.open.at(-1)
  if (inside && name === 'r') inside.format = {}
  if (inside && name === 'hyperlink') inside.url = null
  const paragraph = name === 'p' ? now.open.pop() : undefined
  if (paragraph) endParagraph(now, paragraph)
  now.cells.close(name)
}

function addText(paragraph: Paragraph, text: string) {
  const from = paragraph.text.length
  paragraph.text += text
  paragraph.runs.push({ from, until: paragraph.text.length, format: paragraph.format, url: paragraph.url })
}

function endParagraph({ blocks, cells, noteId }: ReadingBody, { text: raw, runs, style, isListed, notes }: Paragraph) {
  if (style === 'contents') return
  const kind: Kind | null = style ?? (isListed ? 'listitem' : null)
  const cell = cells.current()
  if (kind === 'code') {
    const last = blocks.at(-1)
    const text = raw.replaceAll(BREAK, '\n').trimEnd()
    // Some programs set each line of code as a paragraph.
    if (last?.kind === 'code' && last.cell?.row === cell?.row && last.cell?.column === cell?.column)
      blocks[blocks.length - 1] = { ...last, text: `${last.text}\n${text}` }
    else if (text.trim() !== '') blocks.push({ kind, text, cell, noteId, notes })
    return
  }
  const lines = spannedLines(kind === 'heading' ? raw.replaceAll(BREAK, ' ') : raw, runSpans(runs), BREAK)
  for (const [index, { text, spans }] of lines.entries())
    blocks.push({
      kind,
      text,
      cell,
      noteId,
      notes: index === lines.length - 1 ? notes : [],
      ...(spans.length > 0 && { spans }),
    })
}

function readInParagraph(
  paragraph: Paragraph,
  name: string,
  attributes: Readonly<Record<string, string>>,
  { styles, codeStyles, links }: BodyLook,
) {
  const value = attributes['w:val'] ?? ''
  if (name === 'br' || name === 'cr') addText(paragraph, BREAK)
  else if (name === 'tab') addText(paragraph, paragraph.style === 'code' ? '\t' : ' ')
  else if (name === 'noBreakHyphen') addText(paragraph, '-')
  else if (name === 'pStyle') paragraph.style = styles.get(value) ?? paragraph.style
  else if (name === 'outlineLvl' && Number(value) < 9) paragraph.style ??= 'heading'
  else if (name === 'numPr') paragraph.isListed = true
  else if (name === 'hyperlink') paragraph.url = linkOf(attributes, links)
  else if (name === 'rStyle' && codeStyles.has(value)) paragraph.format = { ...paragraph.format, code: true }
  else if (Object.hasOwn(formats, name)) readFormat(paragraph, name, attributes)
  else if (name === 'footnoteReference' || name === 'endnoteReference')
    paragraph.notes.push(`${name.slice(0, -'Reference'.length)} ${attributes['w:id'] ?? ''}`)
}

const formats: Readonly<Record<string, keyof RunFormat>> = {
  b: 'strong',
  i: 'emphasis',
  strike: 'deleted',
  rFonts: 'code',
}
const MONOSPACED =
  /^(?:consolas|courier|menlo|monaco|sf mono|dejavu sans mono|liberation mono|source code|cascadia|jetbrains mono|fira code|lucida console)/i

function readFormat(paragraph: Paragraph, name: string, attributes: Readonly<Record<string, string>>) {
  const key = formats[name]
  if (!key) return
  const isOn =
    name === 'rFonts'
      ? MONOSPACED.test(attributes['w:ascii'] ?? '')
      : !/^(?:0|false|off|none)$/.test(attributes['w:val'] ?? '')
  if (isOn) paragraph.format = { ...paragraph.format, [key]: true }
}

function linkOf(attributes: Readonly<Record<string, string>>, links: BodyLook['links']): string | null {
  const anchor = attributes['w:anchor']
  const url = links.get(attributes['r:id'] ?? '') ?? ''
  const whole = url + (anchor === undefined ? '' : `#${anchor}`)
  return whole === '' ? null : whole
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
