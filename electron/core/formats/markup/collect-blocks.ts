import type { Kind } from '#contract/text.ts'
import { type Block, type Cell, tidyLines } from '../blocks/block.ts'
import { MOST_DEPTH } from '../limits.ts'
import { refuse } from '../refusal.ts'
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

/** Gathers the text of HTML as blocks. Script, style, navigation, ruby readings and note signs are left out. */
export function collectBlocks(): CollectedBlocks {
  const blocks: Block[] = []
  const opened: Opened[] = []
  const titles: string[] = []
  let pieces: string[] = []
  let left: { readonly name: string; depth: number } | null = null
  let raised: { from: number; hasLink: boolean } | null = null
  const cells = countCells()

  const flush = () => {
    const kind = opened.findLast((each) => each.kind !== null)?.kind ?? null
    const lines = tidyLines(pieces.join(''), BREAK)
    pieces = []
    raised = null
    // A heading is one line however it was broken.
    const texts = kind === 'heading' && lines.length > 0 ? [lines.join(' ')] : lines
    for (const text of texts) blocks.push({ kind, text, cell: cells.current() })
  }
  const closeTo = (depth: number) => {
    while (opened.length > depth) cells.close(opened.pop()?.name ?? '')
  }
  const openBlock = (name: string, attributes: Attributes) => {
    flush()
    const { ended, within } = closesBefore(name)
    const border = opened.findLastIndex((each) => within.has(each.name))
    const open = opened.findIndex((each, index) => index > border && ended.has(each.name))
    if (open >= 0) closeTo(open)
    if (opened.length >= MOST_DEPTH) refuse('markup-too-deep')
    opened.push({ name, kind: kindOf(name, attributes) })
    cells.open(name)
  }

  return {
    handlers: {
      open: (name, attributes) => {
        if (left && endsReading(left.name, name)) left = null
        if (left) left.depth += Number(left.name === name && !isReading(name))
        else if (isLeftOut(name, attributes)) left = { name, depth: 1 }
        else if (name === 'br') pieces.push(opened.some((each) => each.name === 'title') ? ' ' : BREAK)
        else if (name === 'sup') raised = { from: pieces.length, hasLink: false }
        else if (name === 'a' && raised) raised.hasLink = true
        else if (isBlock(name)) openBlock(name, attributes)
      },
      text: (text) => {
        if (left) return
        if (opened.at(-1)?.name === 'title') titles.push(text)
        else pieces.push(opened.at(-1)?.name === 'pre' ? text.replaceAll(/\r?\n/g, BREAK) : text)
      },
      close: (name) => {
        if (left && endsReading(left.name, name)) left = null
        if (left) {
          left.depth -= Number(left.name === name)
          if (left.depth === 0) left = null
        } else if (name === 'sup' && raised) {
          const sign = pieces.slice(raised.from).join('')
          if (raised.hasLink && isNoteSign(sign)) pieces.length = raised.from
          raised = null
        } else if (isBlock(name)) {
          flush()
          const depth = opened.findLastIndex((each) => each.name === name)
          if (depth >= 0) closeTo(depth)
        }
      },
    },
    finish: () => {
      flush()
      return { blocks, title: tidyLines(titles.join(''), BREAK).join(' ') }
    },
  }
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
