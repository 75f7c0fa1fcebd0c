import type { HtmlHandlers } from '../markup/read-html.ts'
import type { XmlHandlers } from '../markup/read-xml.ts'
import { elementsByName, type StyleElements } from './styles.ts'

type Told = (to: HtmlHandlers) => void
type Attributes = Readonly<Record<string, string>>

interface Reading {
  readonly to: HtmlHandlers
  readonly styles: ReadonlyMap<string, StyleElements>
  /** The elements of HTML that each open element of the document became. */
  readonly opened: (readonly string[])[]
  /** What the notes of the open paragraph say, told after it. */
  readonly notes: Told[][]
  /** The notes that are open; what is read goes into the last. */
  readonly openNotes: Told[][]
  paragraphs: number
  leftDepth: number
  isInPre: boolean
}

const nothing: ReadonlyMap<string, string> = new Map()
// Deleted text, remarks, tables of contents, forms, and what a program writes for others.
const leftOut = new Set(
  'tracked-changes annotation annotation-end table-of-content illustration-index table-index object-index alphabetical-index bibliography user-index sequence-decls forms scripts settings automatic-styles master-styles styles font-face-decls note-citation ruby-text meta binary-data math desc'.split(
    ' ',
  ),
)
const names: Readonly<Record<string, string>> = {
  list: 'ul',
  'list-item': 'li',
  'list-header': 'li',
  table: 'table',
  'table-row': 'tr',
  'table-cell': 'td',
  'covered-table-cell': 'td',
}

/**
 * Tells the text of an OpenDocument file as HTML, so that all that is known of pages holds for it too: OASIS OpenDocument
 * 1.3, part 3. Notes come after the paragraph that refers to them; deleted text and tables of contents are left out.
 */
export function tellAsHtml(to: HtmlHandlers, styles: ReadonlyMap<string, StyleElements>): XmlHandlers {
  const now: Reading = {
    to,
    styles,
    opened: [],
    notes: [],
    openNotes: [],
    paragraphs: 0,
    leftDepth: 0,
    isInPre: false,
  }
  return {
    open: (name, attributes) => {
      if (now.leftDepth > 0 || leftOut.has(name)) now.leftDepth++
      else open(now, name, attributes)
    },
    text: (text) => {
      if (now.leftDepth === 0 && now.paragraphs > 0) tell(now, ({ text: say }) => say(text))
    },
    close: (name) => {
      if (now.leftDepth > 0) now.leftDepth--
      else close(now, name)
    },
  }
}

function tell(now: Reading, told: Told) {
  const note = now.openNotes.at(-1)
  if (note) note.push(told)
  else told(now.to)
}

function open(now: Reading, name: string, attributes: Attributes) {
  if (name === 'note-body') now.openNotes.push([])
  const elements = elementsOf(now, name, attributes)
  const isPre = elements.includes('pre')
  const isBlock = name === 'p' || name === 'h'
  // Every line of code is a paragraph of its own; together they are one block.
  if (now.isInPre && isPre && name === 'p') tell(now, ({ text }) => text('\n'))
  else if (isBlock || Object.hasOwn(names, name)) endPre(now)
  const opening = now.isInPre ? elements.filter((each) => each !== 'pre') : elements
  for (const each of opening) openElement(now, each, attributes)
  if (isPre && name === 'p') now.isInPre = true
  now.opened.push(isPre ? opening.filter((each) => each !== 'pre') : opening)
  if (isBlock) now.paragraphs++
  else if (name === 's') tell(now, ({ text }) => text(' '.repeat(countOf(attributes['text:c']))))
  else if (name === 'tab') tell(now, ({ text }) => text('\t'))
  else if (name === 'line-break') tell(now, lineBreak(now))
}

const MOST_BLANKS = 200
const countOf = (value: string | undefined) => Math.min(MOST_BLANKS, Math.max(1, Number(value ?? 1) || 1))

function lineBreak({ isInPre }: Reading): Told {
  return ({ open: begin, close: end, text }) => {
    if (isInPre) return text('\n')
    begin('br', nothing)
    return end('br')
  }
}

function openElement(now: Reading, element: string, attributes: Attributes) {
  const link = attributes['xlink:href']
  const known = element === 'a' && link !== undefined ? new Map([['href', link]]) : nothing
  tell(now, ({ open: begin }) => begin(element, known))
}

function elementsOf({ styles }: Reading, name: string, attributes: Attributes): readonly string[] {
  const style = attributes['text:style-name'] ?? ''
  const styled = styles.get(style) ?? elementsByName(style.replaceAll('_20_', ' '))
  if (name === 'h') return [`h${Math.min(6, countOf(attributes['text:outline-level']))}`]
  if (name === 'p')
    return styled.includes('h1') || styled.includes('h2') ? [styled.includes('h1') ? 'h1' : 'h2'] : paragraphOf(styled)
  if (name === 'span') return styled.filter((each) => inline.has(each))
  if (name === 'a') return ['a']
  if (name === 'ruby-base') return []
  const known = Object.hasOwn(names, name) ? names[name] : undefined
  return known === undefined ? [] : [known]
}

const inline = new Set(['code', 'em', 'strong', 'del'])

function paragraphOf(styled: StyleElements): readonly string[] {
  if (styled.includes('nav')) return ['nav']
  if (styled.includes('pre')) return ['pre']
  return styled.includes('blockquote') ? ['blockquote', 'p'] : ['p']
}

function endPre(now: Reading) {
  if (!now.isInPre) return
  now.isInPre = false
  tell(now, ({ close: end }) => end('pre'))
}

function close(now: Reading, name: string) {
  if (Object.hasOwn(names, name) || name === 'note-body' || name === 'text') endPre(now)
  for (const each of (now.opened.pop() ?? []).toReversed()) tell(now, ({ close: end }) => end(each))
  if (name === 'note-body') {
    const note = now.openNotes.pop()
    if (note) now.notes.push(note)
  } else if (name === 'p' || name === 'h') {
    now.paragraphs--
    if (now.paragraphs === 0) tellNotes(now)
  }
}

const footnote: ReadonlyMap<string, string> = new Map([['epub:type', 'footnote']])

function tellNotes(now: Reading) {
  if (now.notes.length > 0) endPre(now)
  for (const note of now.notes.splice(0)) {
    now.to.open('aside', footnote)
    for (const told of note) told(now.to)
    now.to.close('aside')
  }
}
