import type { Deadline } from '../limits.ts'
import type { HtmlHandlers } from '../markup/read-html.ts'
import { pageOfCharset } from './code-pages.ts'
import { decodedBytes } from './decoded-bytes.ts'
import { LINK, paragraphWriter, type ParagraphWriter } from './paragraphs.ts'
import { type RtfToken, rtfTokens } from './tokens.ts'

/** What a group sets and its end takes back. */
interface Group {
  /** What the text of it is for: shown, or read for its own sake, or nothing. */
  readonly role: 'text' | 'fonts' | 'styles' | 'info' | 'title' | 'link' | 'note' | 'nothing'
  readonly font: number | null
  /** Characters that stand for one of `\u` in programs that do not know it. */
  readonly fallback: number
  readonly isHidden: boolean
  readonly marks: readonly string[]
}

interface Reader {
  readonly groups: Group[]
  group: Group
  readonly writer: ParagraphWriter
  readonly pages: Map<number, number>
  /** Fonts of one width, which are those of code. */
  readonly monospaced: Set<number>
  readonly styles: Map<number, string>
  /** The font or style that is being named. */
  entry: number
  name: string
  page: number
  title: string
  link: string
  bytes: number[]
  /** How many pieces of fallback are still to be passed over. */
  skipped: number
  isStarred: boolean
}

const leftOut = new Set(
  'colortbl pict object nonshppict header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable rsidtbl generator xmlnstbl themedata colorschememapping datastore latentstyles nonesttables listtext pntext pn pnseclvl ftnsep ftnsepc ftncn aftnsep aftnsepc annotation atnid atnauthor atntime atndate atnref atnparent bkmkstart bkmkend revtbl filetbl mmathpr ud author operator company category keywords subject doccomm creatim revtim buptim'.split(
    ' ',
  ),
)
const letters: Readonly<Record<string, string>> = {
  emdash: '—', endash: '–', bullet: '•', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', emspace: '\u2003', enspace: '\u2002', tab: '\t', zwj: '\u200D', zwnj: '\u200C',
} // prettier-ignore
const inline: Readonly<Record<string, string>> = { b: 'strong', i: 'em', strike: 'del' }

/** Tells the text of RTF as HTML; what it calls itself is given back. */
export function readRtfText(text: string, to: HtmlHandlers, deadline: Deadline): { readonly title: string } {
  const first: Group = { role: 'text', font: null, fallback: 1, isHidden: false, marks: [] }
  const now: Reader = {
    groups: [],
    group: first,
    writer: paragraphWriter(to),
    pages: new Map(),
    monospaced: new Set(),
    styles: new Map(),
    entry: -1,
    name: '',
    page: 1252,
    title: '',
    link: '',
    bytes: [],
    skipped: 0,
    isStarred: false,
  }
  for (const token of rtfTokens(text, deadline)) read(now, token)
  flush(now)
  now.writer.finish()
  return { title: now.title.trim() }
}

function read(now: Reader, token: RtfToken) {
  if (token.kind === 'byte') {
    if (now.skipped > 0) now.skipped--
    else now.bytes.push(token.value)
    return
  }
  flush(now)
  if (token.kind === 'open') now.groups.push(now.group)
  else if (token.kind === 'close') endGroup(now)
  else if (token.kind === 'text') addText(now, token.text)
  else readWord(now, token.name, token.value)
  now.isStarred = token.kind === 'word' && token.name === '*'
}

function endGroup(now: Reader) {
  const { role } = now.group
  if (role === 'fonts' || role === 'styles') nameEntry(now)
  const before = now.groups.pop()
  now.skipped = 0
  if (!before) return
  if (role === 'note' && before.role !== 'note') now.writer.endNote()
  now.group = before
}

const MONOSPACED = /courier|consolas|menlo|monaco|\bmono\b|\bcode\b/i

/** A style is known by its name, which its entry ends with. */
function nameEntry(now: Reader) {
  const name = now.name.replace(/;\s*$/, '').trim()
  if (now.group.role === 'styles' && now.entry >= 0 && name !== '') now.styles.set(now.entry, name)
  if (now.group.role === 'fonts' && MONOSPACED.test(name)) now.monospaced.add(now.entry)
  now.name = ''
}

function addText(now: Reader, piece: string) {
  const { role, isHidden, font } = now.group
  const isCode = font !== null && now.monospaced.has(font)
  const marks = isCode ? [...now.group.marks, 'code'] : now.group.marks
  let text = piece
  if (now.skipped > 0) {
    text = piece.slice(now.skipped)
    now.skipped = Math.max(0, now.skipped - piece.length)
  }
  if (role === 'title') now.title += text
  else if (role === 'styles' || role === 'fonts') now.name += text
  else if (role === 'link') now.link += text
  else if ((role === 'text' || role === 'note') && !isHidden) now.writer.text(text, marks)
}

function flush(now: Reader) {
  if (now.bytes.length === 0) return
  const page = now.pages.get(now.group.font ?? -1) ?? now.page
  const text = decodedBytes(now.bytes, page)
  now.bytes = []
  addText(now, text)
}

function readWord(now: Reader, name: string, value: number | null) {
  if (now.isStarred && name !== 'fldinst') return setRole(now, 'nothing')
  if (name === 'u') return readCharacter(now, value ?? 0)
  if (name === 'uc') return set(now, { fallback: Math.max(0, value ?? 1) })
  if (name === 'ansicpg') now.page = value ?? now.page
  else if (name === 'fonttbl') setRole(now, 'fonts')
  else if (name === 'stylesheet') setRole(now, 'styles')
  else if (name === 'info') setRole(now, 'info')
  else if (name === 'title' && now.group.role === 'info') setRole(now, 'title')
  else if (name === 'fldinst') startLink(now)
  else if (name === 'fldrslt') nameLink(now)
  else if (name === 'footnote') startNote(now)
  else if (leftOut.has(name)) setRole(now, 'nothing')
  else if (now.group.role === 'fonts' || now.group.role === 'styles') readEntry(now, name, value)
  else if (now.group.role === 'text' || now.group.role === 'note') readInText(now, name, value)
}

const set = (now: Reader, patch: Partial<Group>) => void (now.group = { ...now.group, ...patch })
const setRole = (now: Reader, role: Group['role']) => {
  if (now.group.role !== 'nothing') set(now, { role })
}

function startLink(now: Reader) {
  now.link = ''
  setRole(now, 'link')
}

/** The text of a field that leads somewhere. */
function nameLink(now: Reader) {
  const url = linkIn(now.link)
  if (url !== null) set(now, { marks: [`${LINK}${url}`, ...now.group.marks] })
}

function startNote(now: Reader) {
  if (now.group.role !== 'text') return
  set(now, { role: 'note', marks: [] })
  now.writer.startNote()
}

const linkIn = (code: string): string | null => /HYPERLINK\s+"([^"]{1,2000})"/i.exec(code)?.[1] ?? null

/** `\u-28209` is U+91CF: numbers above 32,767 are written negative. What follows is for programs that do not know it. */
function readCharacter(now: Reader, value: number) {
  const unit = value < 0 ? value + 0x10000 : value
  if (unit >= 0 && unit <= 0xffff) addText(now, String.fromCharCode(unit))
  now.skipped = now.group.fallback
}

function readEntry(now: Reader, name: string, value: number | null) {
  const isStyle = now.group.role === 'styles'
  if (name === (isStyle ? 's' : 'f')) now.entry = value ?? -1
  else if (isStyle && (name === 'cs' || name === 'ds' || name === 'ts')) now.entry = -1
  else if (!isStyle && name === 'fcharset') {
    const page = pageOfCharset(value)
    if (page !== null) now.pages.set(now.entry, page)
  }
}

function readInText(now: Reader, name: string, value: number | null) {
  const { writer, group } = now
  const letter = Object.hasOwn(letters, name) ? letters[name] : undefined
  const mark = Object.hasOwn(inline, name) ? inline[name] : undefined
  if (letter !== undefined) addText(now, letter)
  else if (mark !== undefined) set(now, { marks: marked(group.marks, mark, value !== 0) })
  else if (name === 'plain') set(now, { marks: [], isHidden: false })
  else if (name === 'f') set(now, { font: value })
  else if (name === 'v' || name === 'deleted') set(now, { isHidden: value !== 0 })
  else if (name === 's') writer.style(now.styles.get(value ?? -1) ?? '')
  else writer.control(name, value)
}

const marked = (marks: readonly string[], mark: string, isOn: boolean) => [
  ...marks.filter((each) => each !== mark),
  ...(isOn ? [mark] : []),
]
