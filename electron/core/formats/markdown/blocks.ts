import type { BlockContent, Definition, ListItem, Nodes, Paragraph, RootContent, Table } from 'mdast'
import type { Kind } from '#contract/text.ts'
import { countHan } from '../../language/text/han.ts'
import type { Deadline } from '../limits.ts'
import { BREAK, type InlineText, inlineText, type MarkdownSource } from './inline-text.ts'
import { textOfHtml } from './html-text.ts'
import { headingIdAt, structureLength } from './structure.ts'
import { type GoesOn, lineFrom, lineUntil, type TextLine, textLines } from './text-lines.ts'

/** A line of a Markdown file that is text, in the order of the file. */
export interface MarkdownBlock extends TextLine {
  /** What the grammar says it is; null where only its words can tell. */
  readonly kind: Kind | null
  /** The marks that tell its kind where plain text is told apart: `## `, `> `, `- `. */
  readonly mark: string
  /** Where it begins in the file, its marks included. */
  readonly start: number
  /** Not cut into sentences. */
  readonly isWhole: boolean
}

interface Walking {
  readonly source: MarkdownSource
  readonly goesOn: GoesOn
  readonly deadline: Deadline
  readonly blocks: MarkdownBlock[]
}

interface Around {
  readonly mark: string
  readonly kind: Kind | null
  /** Where the outermost element began whose first words are still to come. */
  readonly start: number | null
}

/** The text of a tree in the order of the file: code, formulas and rows as blocks of their own; structure is left out. */
export function blocksOf(
  nodes: readonly RootContent[],
  source: MarkdownSource,
  goesOn: GoesOn,
  deadline: Deadline,
): readonly MarkdownBlock[] {
  const now: Walking = { source, goesOn, deadline, blocks: [] }
  walkAll(now, nodes, { mark: '', kind: null, start: null })
  return now.blocks
}

function walkAll(now: Walking, nodes: readonly RootContent[], around: Around) {
  let start = around.start
  for (const node of nodes) {
    const before = now.blocks.length
    walk(now, node, { ...around, start })
    if (now.blocks.length > before) start = null
  }
}

function walk(now: Walking, node: RootContent, around: Around) {
  const inside = { ...around, start: around.start ?? startOf(now, node) }
  if (node.type === 'paragraph') addParagraph(now, node, inside)
  else if (node.type === 'heading')
    addLines(now, headingLines(now, node), { ...inside, mark: `${'#'.repeat(node.depth)} `, kind: 'heading' })
  else if (node.type === 'blockquote')
    walkAll(now, node.children, { ...inside, mark: '> ', kind: around.kind ?? 'pullquote' })
  else if (node.type === 'list')
    for (const [index, item] of node.children.entries()) walkItem(now, item, index === 0 ? inside : around)
  else if (node.type === 'footnoteDefinition') walkAll(now, node.children, { ...inside, mark: '', kind: 'note' })
  else if (node.type === 'code') addCode(now, node.value, node, inside)
  else if (node.type === 'math') addWhole(now, rawOf(now, node), inside, 'code')
  else if (node.type === 'table') addTable(now, node, inside)
  else if (node.type === 'html') addHtml(now, node.value, inside)
}

const startOf = ({ source }: Walking, { position }: Nodes): number => source.from + (position?.start.offset ?? 0)
const rawOf = ({ source }: Walking, { position }: Nodes): string =>
  source.text.slice(source.from + (position?.start.offset ?? 0), source.from + (position?.end.offset ?? 0))

/** The first line of an item is the item; what stands below it is text of its own kind. */
function walkItem(now: Walking, item: ListItem, around: Around) {
  const [first, ...others] = item.children
  const start = around.start ?? startOf(now, item)
  const kind = around.kind === 'note' ? 'note' : null
  const before = now.blocks.length
  if (first?.type === 'paragraph') addParagraph(now, first, { mark: '- ', kind: kind ?? 'listitem', start })
  else if (first) walk(now, first, { mark: '', kind, start })
  const isStarted = now.blocks.length > before
  walkAll(now, others, { mark: '', kind, start: isStarted ? null : start })
}

function addParagraph(now: Walking, node: Paragraph, around: Around) {
  const lines = textLines(inlineText(node.children, now.source), now.goesOn)
  const isItalic = node.children.length === 1 && node.children[0]?.type === 'emphasis'
  addLines(now, lines, isItalic && around.mark === '' ? { ...around, mark: '*' } : around)
}

function headingLines(now: Walking, node: RootContent & { type: 'heading' }): readonly TextLine[] {
  const lines = textLines(inlineText(node.children, now.source), () => true)
  const idAt = startOf(now, node) + headingIdAt(rawOf(now, node))
  return lines.map((line) => {
    const until = line.places.findIndex((place) => place >= idAt)
    return until < 0 ? line : lineUntil(line, until)
  })
}

function addLines(now: Walking, lines: readonly TextLine[], around: Around) {
  let { start } = around
  for (const line of lines) {
    const structure = structureLength(line.text)
    const text = structure > 0 ? lineFrom(line, structure) : line
    if (text.text === '') continue
    const kind = structure > 0 ? 'note' : isFormula(text) ? 'code' : isPicture(text) ? 'note' : around.kind
    const mark = kind === around.kind ? around.mark : ''
    now.blocks.push({ ...text, kind, mark, start: start ?? line.places[0] ?? 0, isWhole: kind === 'code' })
    start = null
  }
}

const isCoveredBy = ({ text, spans }: TextLine, kind: 'math' | 'image'): boolean =>
  spans.some((span) => span.kind === kind) &&
  spans
    .filter((span) => span.kind === kind)
    .reduceRight((left, span) => left.slice(0, span.startUtf16) + left.slice(span.endUtf16), text)
    .replaceAll(/[\s,.，。;；:：]/g, '') === ''

/** A line of a formula alone is no prose, and what a picture shows is said beside it, not in the text. */
const isFormula = (line: TextLine) => isCoveredBy(line, 'math') && line.text.startsWith('$$')
const isPicture = (line: TextLine) => isCoveredBy(line, 'image')

/** Lines that an author set in by habit are prose where they are Chinese. */
function addCode(now: Walking, value: string, node: RootContent & { type: 'code' }, around: Around) {
  const isFenced = /^[ \t>]*(?:`{3}|~{3})/.test(rawOf(now, node))
  const letters = value.match(/[A-Za-z0-9{}()[\];=<>/\\]/g)?.length ?? 0
  if (isFenced || countHan(value) < letters * 2) return addWhole(now, value, around, 'code')
  const from = startOf(now, node)
  const raw = now.source.text.slice(from, from + rawOf(now, node).length)
  let start = around.start
  for (const { 0: line, index } of raw.matchAll(/[^\r\n]+/g)) {
    const text = line.trim()
    if (text === '') continue
    const at = from + index + line.indexOf(text)
    const places = Array.from({ length: text.length }, (_, unit) => at + unit)
    now.blocks.push({ text, places, spans: [], kind: null, mark: '', start: start ?? at, isWhole: false })
    start = null
  }
}

function addWhole(now: Walking, value: string, around: Around, kind: Kind) {
  const text = value.replaceAll(/\r\n?/g, '\n').replaceAll(/^(?:[ \t]*\n)+|\s+$/g, '')
  const start = around.start ?? 0
  const places = Array.from({ length: text.length }, () => start)
  if (text.trim() !== '') now.blocks.push({ text, places, spans: [], kind, mark: '', start, isWhole: true })
}

export const CELLS_APART = '\u3000'

function addTable(now: Walking, { children }: Table, around: Around) {
  for (const [index, row] of children.entries()) {
    const start = (index === 0 ? around.start : null) ?? startOf(now, row)
    const cells = row.children.flatMap((cell) =>
      textLines(unbroken(inlineText(cell.children, { ...now.source, isCell: true })), () => true),
    )
    let line: TextLine = { text: '', places: [], spans: [] }
    for (const cell of cells) line = line.text === '' ? cell : joined(line, cell)
    // A label right below a table is no row of it.
    const isText = line.text !== '' && structureLength(line.text) === 0
    if (isText) now.blocks.push({ ...line, kind: 'row', mark: '', start, isWhole: true })
  }
}

/** The lines of a cell are one. */
const unbroken = (words: InlineText): InlineText => ({ ...words, text: words.text.replaceAll(BREAK, '\n') })

function joined(line: TextLine, cell: TextLine): TextLine {
  const from = line.text.length + CELLS_APART.length
  const spans = cell.spans.map((span) => ({
    ...span,
    startUtf16: span.startUtf16 + from,
    endUtf16: span.endUtf16 + from,
  }))
  return {
    text: line.text + CELLS_APART + cell.text,
    places: [...line.places, cell.places[0] ?? line.places.at(-1) ?? 0, ...cell.places],
    spans: [...line.spans, ...spans],
  }
}

/** The text of HTML among Markdown; all of it begins where the markup does. */
function addHtml(now: Walking, value: string, around: Around) {
  const start = around.start ?? 0
  for (const { kind, text, spans } of textOfHtml(value, now.deadline)) {
    const places = Array.from({ length: text.length }, () => start)
    now.blocks.push({ text, places, spans, kind: kind ?? around.kind, mark: '', start, isWhole: kind === 'code' })
  }
}

/** What the names in a tree stand for; of two definitions the first one counts. */
export function definitionsIn(nodes: readonly RootContent[]): MarkdownSource['definitions'] {
  const found = new Map<string, { url: string; title: string | null }>()
  const gather = (node: RootContent | BlockContent | Definition | ListItem) => {
    if (node.type === 'definition' && !found.has(node.identifier))
      found.set(node.identifier, { url: node.url, title: node.title ?? null })
    if ('children' in node && node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'table')
      for (const child of node.children) gather(child as RootContent)
  }
  for (const node of nodes) gather(node)
  return found
}
