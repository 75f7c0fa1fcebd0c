import type { HtmlHandlers } from '../markup/read-html.ts'
import { elementsByName } from '../odt/styles.ts'

const nothing: ReadonlyMap<string, string> = new Map()
const footnote: ReadonlyMap<string, string> = new Map([['epub:type', 'footnote']])

interface Run {
  readonly text: string
  readonly marks: readonly string[]
}

/** Puts the text of RTF into paragraphs, and tells them as HTML. */
export interface ParagraphWriter {
  readonly text: (text: string, marks: readonly string[]) => void
  readonly style: (name: string) => void
  readonly control: (name: string, value: number | null) => void
  readonly startNote: () => void
  readonly endNote: () => void
  readonly finish: () => void
}

interface Writing {
  readonly to: HtmlHandlers
  runs: Run[]
  /** What the open paragraph said before a note began. */
  outer: Run[] | null
  readonly notes: (readonly Run[])[]
  note: Run[][]
  element: string
  isListed: boolean
  /** Whether its first line begins before the others. */
  isHanging: boolean
  isInTable: boolean
  isRowOpen: boolean
  isTableOpen: boolean
}

export function paragraphWriter(to: HtmlHandlers): ParagraphWriter {
  const now: Writing = {
    to,
    runs: [],
    outer: null,
    notes: [],
    note: [],
    element: 'p',
    isListed: false,
    isHanging: false,
    isInTable: false,
    isRowOpen: false,
    isTableOpen: false,
  }
  return {
    text: (text, marks) => void (text !== '' && now.runs.push({ text, marks })),
    style: (name) => {
      const [element] = elementsByName(name)
      now.element = element === undefined || element === 'code' ? 'p' : element
      if (/^list/i.test(name)) now.isListed = true
    },
    control: (name, value) => control(now, name, value),
    startNote: () => {
      now.outer = now.runs
      now.runs = []
    },
    endNote: () => {
      if (now.runs.length > 0) now.note.push(now.runs)
      now.notes.push(...now.note)
      now.note = []
      now.runs = now.outer ?? []
      now.outer = null
    },
    finish: () => {
      endParagraph(now)
      endTable(now)
    },
  }
}

function control(now: Writing, name: string, value: number | null) {
  if (name === 'par' || name === 'sect' || name === 'page') endParagraph(now)
  else if (name === 'pard') {
    now.element = 'p'
    now.isListed = false
    now.isHanging = false
    now.isInTable = false
  } else if (name === 'intbl') now.isInTable = true
  else if (name === 'cell') endCell(now)
  else if (name === 'row') endRow(now)
  else if (name === 'line' || name === 'nestcell' || name === 'nestrow')
    now.runs.push({ text: '\n', marks: now.runs.at(-1)?.marks ?? [] })
  else if (name === 'ls') now.isListed = true
  else if (name === 'fi') now.isHanging = (value ?? 0) < 0
  else if (name === 'outlinelevel' && value !== null && value < 9) now.element = `h${Math.min(6, value + 1)}`
}

function endParagraph(now: Writing) {
  // A paragraph of a note ends nothing of the text around it.
  if (now.outer) {
    now.note.push(now.runs)
    now.runs = []
    return
  }
  if (now.isInTable) openRow(now)
  else endTable(now)
  tellParagraph(now)
}

function tellParagraph(now: Writing) {
  const { to } = now
  const { element, runs } = shapeOf(now)
  now.runs = []
  if (runs.some(({ text }) => text.trim() !== '')) {
    to.open(element, nothing)
    tellRuns(to, runs, element === 'pre')
    to.close(element)
  }
  for (const note of now.notes.splice(0)) {
    to.open('aside', footnote)
    tellRuns(to, note, false)
    to.close('aside')
  }
}

// `•` or `1.` and a tab, where a paragraph hangs: what programs write that know no lists.
const LIST_MARK = /^\s*\S{1,6}\s*\t\s*/

/** What the paragraph is: all of it in a font of code, an item with its mark before it, or as its style says. */
function shapeOf({ element, isListed, isHanging, runs }: Writing) {
  const said = runs.filter(({ text }) => text.trim() !== '')
  if (element === 'p' && said.length > 0 && said.every(({ marks }) => marks.includes('code')))
    return { element: 'pre', runs: runs.map(({ text }) => ({ text, marks: [] })) }
  // Headings are set in bold; that is no emphasis.
  if (/^h\d$/.test(element))
    return {
      element,
      runs: runs.map(({ text, marks }) => ({ text, marks: marks.filter((mark) => mark !== 'strong') })),
    }
  if (element !== 'p') return { element, runs }
  const begins = runs.findIndex(({ text }) => text.includes('\t'))
  const lead = runs
    .slice(0, begins + 1)
    .map(({ text }) => text)
    .join('')
  const mark = isHanging && begins >= 0 ? LIST_MARK.exec(lead)?.[0] : undefined
  if (mark === undefined) return { element: isListed ? 'li' : 'p', runs }
  const [rest, marks] = [lead.slice(mark.length), runs[begins]?.marks ?? []]
  return { element: 'li', runs: [{ text: rest, marks }, ...runs.slice(begins + 1)] }
}

function tellRuns(to: HtmlHandlers, runs: readonly Run[], isPre: boolean) {
  let open: readonly string[] = []
  const change = (marks: readonly string[]) => {
    const kept = open.findIndex((mark, index) => marks[index] !== mark)
    const from = kept < 0 ? open.length : kept
    for (const mark of open.slice(from).toReversed()) to.close(elementOf(mark))
    for (const mark of marks.slice(from)) to.open(elementOf(mark), attributesOf(mark))
    open = marks
  }
  for (const { text, marks } of runs) {
    if (text === '\n' && !isPre) {
      to.open('br', nothing)
      to.close('br')
      continue
    }
    change(marks)
    to.text(text)
  }
  change([])
}

/** A mark that begins so leads where the rest of it says. */
export const LINK = 'a '

const elementOf = (mark: string) => (mark.startsWith(LINK) ? 'a' : mark)
const attributesOf = (mark: string) => (mark.startsWith(LINK) ? new Map([['href', mark.slice(LINK.length)]]) : nothing)

function openRow(now: Writing) {
  const { to } = now
  if (!now.isTableOpen) to.open('table', nothing)
  if (!now.isRowOpen) {
    to.open('tr', nothing)
    to.open('td', nothing)
  }
  now.isTableOpen = true
  now.isRowOpen = true
}

function endCell(now: Writing) {
  openRow(now)
  tellParagraph(now)
  now.to.close('td')
  now.to.open('td', nothing)
}

function endRow(now: Writing) {
  if (!now.isRowOpen) return
  now.to.close('td')
  now.to.close('tr')
  now.isRowOpen = false
}

function endTable(now: Writing) {
  endRow(now)
  if (now.isTableOpen) now.to.close('table')
  now.isTableOpen = false
}
