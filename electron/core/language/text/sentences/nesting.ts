import { isLatin } from './marks.ts'

export type NestKind = 'quote' | 'bracket' | 'title' | 'code'

/** Something that opens and closes within a paragraph. Indexes are UTF-16; `close` is that of the closing mark. */
export interface Nest {
  readonly kind: NestKind
  readonly open: number
  readonly close: number
  /** Index of the nest around it, or -1. Nests are listed by `close`. */
  parent: number
}

export interface Nesting {
  readonly nests: readonly Nest[]
  /** The nest that closes at an index. */
  readonly closingAt: ReadonlyMap<number, number>
  readonly openingAt: ReadonlyMap<number, number>
  /** Closing marks of emphasis, by their index, with their length. */
  readonly emphasisEnds: ReadonlyMap<number, number>
}

const pairs: readonly (readonly [string, string, NestKind])[] = [
  ['“', '”', 'quote'],
  ['‘', '’', 'quote'],
  ['「', '」', 'quote'],
  ['『', '』', 'quote'],
  ['｢', '｣', 'quote'],
  ['﹁', '﹂', 'quote'],
  ['﹃', '﹄', 'quote'],
  ['（', '）', 'bracket'],
  ['(', ')', 'bracket'],
  ['【', '】', 'bracket'],
  ['［', '］', 'bracket'],
  ['[', ']', 'bracket'],
  ['〔', '〕', 'bracket'],
  ['《', '》', 'title'],
  ['〈', '〉', 'title'],
]
const byOpener = new Map(pairs.map(([open, close, kind]) => [open, { close, kind }]))
const closers = new Set(pairs.map(([, close]) => close))
const STRAIGHT = new Set(['"', '＂'])

// Full-width and half-width brackets are mixed freely in real texts.
const sameBracket: Readonly<Record<string, string>> = { '）': ')', ')': ')', '】': ']', ']': ']', '〕': ']' }
const closes = (mark: string, expected: string) =>
  mark === expected || (sameBracket[mark] !== undefined && sameBracket[mark] === sameBracket[expected])

// Deeper nesting does not occur in prose; a longer stack would make hostile text slow.
const MAX_DEPTH = 8
// Anything between back-ticks, and addresses: marks in them end nothing.
const opaque = /`[^`\n]{1,400}`|https?:\/\/[A-Za-z0-9\-._~:/?#@!$&*+,;=%]+|www\.[A-Za-z0-9\-._~:/?#@!$&*+,;=%]+/g

interface Open {
  readonly mark: string
  readonly close: string
  readonly kind: NestKind
  readonly at: number
}

/** Finds what opens and closes in a paragraph. Marks without a partner are left out. Linear in the length. */
export function nestingOf(text: string): Nesting {
  const opaqueOnes = opaqueNests(text)
  const nests = [...opaqueOnes, ...markNests(text, opaqueOnes)].toSorted((one, other) => one.close - other.close)
  const closingAt = new Map(nests.map(({ close }, index) => [close, index]))
  const openingAt = new Map(nests.map(({ open }, index) => [open, index]))
  linkParents(nests)
  return { nests, closingAt, openingAt, emphasisEnds: emphasisEnds(text) }
}

function opaqueNests(text: string): Nest[] {
  if (!text.includes('`') && !text.includes('://') && !text.includes('www.')) return []
  return [...text.matchAll(opaque)].map(({ 0: found, index }) => {
    // The full stop after an address belongs to the sentence.
    const length = found.startsWith('`') ? found.length : found.replace(/[.,;:!?]{1,4}$/, '').length
    return { kind: 'code' as const, open: index, close: index + length - 1, parent: -1 }
  })
}

function markNests(text: string, opaqueOnes: readonly Nest[]): Nest[] {
  const nests: Nest[] = []
  const open: Open[] = []
  const isToggled = hasOneSidedQuotes(text)
  let next = 0
  for (let at = 0; at < text.length; at++) {
    const skipped = opaqueOnes[next]
    if (skipped?.open === at) {
      at = skipped.close
      next++
      continue
    }
    const mark = text[at] ?? ''
    if (STRAIGHT.has(mark) || (isToggled && (mark === '“' || mark === '”'))) toggle(open, nests, mark, at)
    else if (byOpener.has(mark)) push(open, { mark, ...(byOpener.get(mark) ?? { close: '', kind: 'quote' }), at })
    else if (closers.has(mark) && !isApostrophe(text, at)) closeAt(open, nests, mark, at)
  }
  return nests
}

function push(open: Open[], nest: Open) {
  if (open.length < MAX_DEPTH) open.push(nest)
  else open.splice(0, 1, nest)
}

function toggle(open: Open[], nests: Nest[], mark: string, at: number) {
  const isOpen = open.some((each) => each.close === 'straight')
  if (isOpen) closeAt(open, nests, 'straight', at)
  else push(open, { mark, close: 'straight', kind: 'quote', at })
}

function closeAt(open: Open[], nests: Nest[], mark: string, at: number) {
  const index = open.findLastIndex((each) => closes(mark, each.close))
  const found = open[index]
  if (!found) return
  open.length = index
  nests.push({ kind: found.kind, open: found.at, close: at, parent: -1 })
}

/** Whether opening marks are used on both ends, or closing ones, as careless typing does. */
function hasOneSidedQuotes(text: string): boolean {
  const opening = text.split('“').length - 1
  const closing = text.split('”').length - 1
  return (opening === 0 && closing >= 2) || (closing === 0 && opening >= 2 && opening % 2 === 0)
}

function isApostrophe(text: string, at: number): boolean {
  return text[at] === '’' && isLatin(text[at - 1]) && isLatin(text[at + 1])
}

function linkParents(nests: readonly Nest[]) {
  // Listed by their ends, the nest around is the next one that opens earlier.
  const waiting: number[] = []
  for (const [index, nest] of nests.entries()) {
    while (waiting.length > 0 && (nests[waiting.at(-1) ?? 0]?.open ?? 0) > nest.open) {
      const inner = nests[waiting.pop() ?? 0]
      if (inner) inner.parent = index
    }
    waiting.push(index)
  }
}

const emphasis = /\*{1,3}|_{2}|~~/g

function emphasisEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  if (!text.includes('*') && !text.includes('__') && !text.includes('~~')) return ends
  const isOpen = new Map<string, boolean>()
  for (const { 0: mark, index } of text.matchAll(emphasis)) {
    if (isOpen.get(mark)) ends.set(index, mark.length)
    isOpen.set(mark, !isOpen.get(mark))
  }
  return ends
}
