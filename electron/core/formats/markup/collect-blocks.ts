import type { Kind } from '#contract/text.ts'
import { type Block, type Cell, tidyLines } from '../blocks/block.ts'
import { MOST_DEPTH } from '../limits.ts'
import { throwFileError } from '../file-error.ts'
import { closesBefore, isBlock, isLeftOut, kindOf, type Attributes } from './elements.ts'
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
  pieces: string[]
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
    pieces: [],
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
      return { blocks: now.blocks, title: tidyLines(now.titles.join(''), BREAK).join(' ') }
    },
  }
}

function open(now: Collecting, name: string, attributes: Attributes) {
  if (now.left && endsReading(now.left.name, name)) now.left = null
  if (now.left) now.left.depth += Number(now.left.name === name && !isReading(name))
  else if (isLeftOut(name, attributes)) now.left = { name, depth: 1 }
  else if (name === 'br') now.pieces.push(BREAK)
  else if (name === 'sup') now.raised = { from: now.pieces.length, hasLink: false }
  else if (name === 'a' && now.raised) now.raised.hasLink = true
  else if (isBlock(name)) openBlock(now, name, attributes)
}

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

function add({ left, opened, titles, pieces }: Collecting, text: string) {
  if (left) return
  const name = opened.at(-1)?.name
  if (name === 'title') titles.push(text)
  else pieces.push(name === 'pre' ? text.replaceAll(/\r?\n/g, BREAK) : text)
}

function close(now: Collecting, name: string) {
  if (now.left && endsReading(now.left.name, name)) now.left = null
  if (now.left) {
    now.left.depth -= Number(now.left.name === name)
    if (now.left.depth === 0) now.left = null
  } else if (name === 'sup' && now.raised) {
    const { from, hasLink } = now.raised
    if (hasLink && isNoteSign(now.pieces.slice(from).join(''))) now.pieces.length = from
    now.raised = null
  } else if (isBlock(name)) {
    flush(now)
    const depth = now.opened.findLastIndex((each) => each.name === name)
    if (depth >= 0) closeTo(now, depth)
  }
}

function flush(now: Collecting) {
  const kind = now.opened.findLast((each) => each.kind !== null)?.kind ?? null
  const lines = tidyLines(now.pieces.join(''), BREAK)
  now.pieces = []
  now.raised = null
  // A heading is one line however it was broken.
  const texts = kind === 'heading' && lines.length > 0 ? [lines.join(' ')] : lines
  for (const text of texts) now.blocks.push({ kind, text, cell: now.cells.current() })
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
