import type { Span } from '#contract/spans.ts'
import type { Kind } from '#contract/text.ts'
import type { Block, Cell } from '../blocks/block.ts'
import { spannedLines } from '../blocks/spanned-lines.ts'
import { inOrder } from '../../language/text/spans/slice-spans.ts'
import { countHan } from '../../language/text/han.ts'
import { MOST_DEPTH } from '../limits.ts'
import { throwFileError } from '../file-error.ts'
import { closesBefore, isBlock, isLeftOut, kindOf, type Attributes } from './elements.ts'
import { inlineSpan, type OpenSpan } from './inline-elements.ts'
import type { HtmlHandlers } from './read-html.ts'

interface Opened {
  readonly name: string
  readonly kind: Kind | null
}

/** Stands for `<br>` among the white space of the markup: half a character, which no decoded text has. */
const BREAK = '\uD800'

export interface CollectedBlocks {
  readonly handlers: HtmlHandlers
  /** All blocks so far, and what `<title>` says. */
  readonly finish: () => { readonly blocks: readonly Block[]; readonly title: string }
}

interface Collecting {
  readonly blocks: Block[]
  readonly opened: Opened[]
  readonly titles: string[]
  readonly cells: ReturnType<typeof countCells>
  text: string
  spans: Span[]
  /** The inline elements that are open, the outer ones first. */
  inline: OpenSpan[]
  /** The element that is being passed over, and how often it is open inside itself. */
  left: { readonly name: string; depth: number } | null
  /** The raised text that is open, which may be the sign of a note. */
  raised: { readonly from: number; hasLink: boolean } | null
}

/** Gathers the text of HTML as blocks. Script, style, navigation, ruby readings and note signs are left out. */
export function collectBlocks(): CollectedBlocks {
  const now: Collecting = {
    blocks: [],
    opened: [],
    titles: [],
    cells: countCells(),
    text: '',
    spans: [],
    inline: [],
    left: null,
    raised: null,
  }
  return {
    handlers: {
      open: (name, attributes) => open(now, name, attributes),
      text: (text) => add(now, text),
      close: (name) => close(now, name),
    },
    finish: () => {
      flush(now)
      return { blocks: now.blocks, title: titleOf(now) }
    },
  }
}

const titleOf = ({ titles }: Collecting): string =>
  spannedLines(titles.join(''), [], BREAK)
    .map(({ text }) => text)
    .join(' ')

function open(now: Collecting, name: string, attributes: Attributes) {
  if (now.left && endsReading(now.left.name, name)) now.left = null
  if (now.left) now.left.depth += Number(now.left.name === name && !isReading(name))
  else if (isLeftOut(name, attributes)) now.left = { name, depth: 1 }
  else if (name === 'br') now.text += BREAK
  else if (isBlock(name)) openBlock(now, name, attributes)
  else openInline(now, name, attributes)
}

function openInline(now: Collecting, name: string, attributes: Attributes) {
  if (name === 'sup') now.raised = { from: now.text.length, hasLink: false }
  else if (name === 'a' && now.raised) now.raised.hasLink = true
  const span = inlineSpan(name, attributes)
  if (span?.kind === 'image') now.spans.push({ ...span, startUtf16: now.text.length, endUtf16: now.text.length })
  else if (span && now.inline.length < MOST_DEPTH) now.inline.push({ name, span, from: now.text.length })
}

/** What was opened inside of it and is still open goes on: the element is cut where each of these began, so that all nest. */
function closeInline(now: Collecting, name: string) {
  const at = now.inline.findLastIndex((each) => each.name === name)
  const closed = now.inline[at]
  if (!closed) return
  const edges = [closed.from, ...now.inline.slice(at + 1).map(({ from }) => from), now.text.length]
  for (const [index, startUtf16] of edges.slice(0, -1).entries()) {
    const endUtf16 = edges[index + 1] ?? startUtf16
    if (startUtf16 < endUtf16) now.spans.push({ ...closed.span, startUtf16, endUtf16 })
  }
  now.inline.splice(at, 1)
}

const ended = ({ text }: Collecting, { span, from }: OpenSpan): readonly Span[] =>
  from < text.length ? [{ ...span, startUtf16: from, endUtf16: text.length }] : []

function openBlock(now: Collecting, name: string, attributes: Attributes) {
  flush(now)
  const { opened } = now
  const { ended, within } = closesBefore(name)
  const border = opened.findLastIndex((each) => within.has(each.name))
  const first = opened.findIndex((each, index) => index > border && ended.has(each.name))
  if (first >= 0) closeTo(now, first)
  if (opened.length >= MOST_DEPTH) throwFileError('markup-too-deep')
  opened.push({ name, kind: kindOf(name, attributes) })
  now.cells.open(name)
}

function add(now: Collecting, text: string) {
  if (now.left) return
  const name = now.opened.at(-1)?.name
  if (name === 'title') now.titles.push(text)
  else now.text += name === 'pre' ? text.replaceAll(/\r?\n/g, BREAK) : text
}

function close(now: Collecting, name: string) {
  if (now.left && endsReading(now.left.name, name)) now.left = null
  if (now.left) {
    now.left.depth -= Number(now.left.name === name)
    if (now.left.depth === 0) now.left = null
  } else if (name === 'sup' && now.raised) {
    const { from, hasLink } = now.raised
    if (hasLink && isNoteSign(now.text.slice(from))) {
      now.text = now.text.slice(0, from)
      now.spans = now.spans.filter(({ startUtf16 }) => startUtf16 < from)
    }
    now.raised = null
  } else if (isBlock(name)) {
    flush(now)
    const depth = now.opened.findLastIndex((each) => each.name === name)
    if (depth >= 0) closeTo(now, depth)
  } else closeInline(now, name)
}

function flush(now: Collecting) {
  const kind = now.opened.findLast((each) => each.kind !== null)?.kind ?? null
  const cell = now.cells.current()
  const spans = inOrder([...now.spans, ...now.inline.flatMap((each) => ended(now, each))])
  const raw = now.text
  now.text = ''
  now.spans = []
  // What is open goes on in the next block.
  now.inline = now.inline.map((each) => ({ ...each, from: 0 }))
  now.raised = null
  if (now.opened.some(({ name }) => name === 'pre') && isCode(raw, spans)) {
    const text = raw.replaceAll(BREAK, '\n').replaceAll(/^(?:[ \t]*\n)+|\s+$/g, '')
    if (text !== '') now.blocks.push({ kind: 'code', text, cell })
    return
  }
  // A heading is one line however it was broken.
  const lines = spannedLines(kind === 'heading' ? raw.replaceAll(BREAK, ' ') : raw, spans, BREAK)
  for (const { text, spans: own } of lines) now.blocks.push({ kind, text, cell, ...(own.length > 0 && { spans: own }) })
}

/** Old pages set prose and verse in `<pre>` too. */
function isCode(raw: string, spans: readonly Span[]): boolean {
  const letters = raw.match(/[A-Za-z0-9{}()[\];=<>/\\]/g)?.length ?? 0
  return spans.some(({ kind }) => kind === 'code') || countHan(raw) < letters * 2
}

function closeTo({ opened, cells }: Collecting, depth: number) {
  while (opened.length > depth) cells.close(opened.pop()?.name ?? '')
}

/** `</rt>` and `</rp>` may be left out: the end of the ruby, or of what it stands in, ends them too. */
const isReading = (name: string) => name === 'rt' || name === 'rp'
const endsReading = (left: string, name: string) =>
  isReading(left) && (name === 'ruby' || name === 'rb' || isBlock(name))

const isNoteSign = (text: string) => /^\s*[[(（〔【]?\s*(?:\d{1,3}|[*†‡①-⑳]|注)\s*[\])）〕】]?\s*$/.test(text)

/** Which cell of which table the text stands in: of the outermost table with rows, as tables inside cells are layout. */
function countCells() {
  let [table, row, column, depth] = [-1, -1, -1, 0]
  return {
    open: (name: string) => {
      if (name === 'table' && ++depth === 1) table++
      else if (name === 'tr' && depth === 1) {
        row++
        column = -1
      } else if ((name === 'td' || name === 'th') && depth === 1) column++
    },
    close: (name: string) => {
      if (name === 'table') depth = Math.max(0, depth - 1)
    },
    current: (): Cell | null => (depth > 0 && row >= 0 && column >= 0 ? { table, row, column } : null),
  }
}
