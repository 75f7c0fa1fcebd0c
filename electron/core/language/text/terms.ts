import type { TermId } from '#contract/ids.ts'

/** How one term is written: its spellings in Chinese, traditional too, and in English. */
export interface TermForms {
  readonly id: TermId
  readonly zh: readonly string[]
  readonly en: readonly string[]
  /** English words that may stand for it, looked for in English alone. */
  readonly renderings?: readonly string[]
}

/** A term found in a text, as a UTF-16 range. */
export interface TermMatch {
  readonly startUtf16: number
  readonly endUtf16: number
  readonly termId: TermId
}

export interface TermFinder {
  /** Terms in a Chinese text, left to right, longest first, never overlapping. */
  inChinese(text: string): readonly TermMatch[]
  /** The same in an English text. */
  inEnglish(text: string): readonly TermMatch[]
}

interface Form {
  readonly text: string
  readonly termId: TermId
}

/** A place in the tree of all forms, letter by letter in lower case; `forms` end here. */
interface Node {
  readonly next: Map<number, Node>
  readonly forms: Form[]
}

interface Index {
  /** One bit a code unit: whether a form begins with it, in either case. It spares most letters of a text the search. */
  readonly begins: Uint32Array
  readonly first: ReadonlyMap<number, Node>
}

/**
 * Makes a finder of glossary terms. Forms in Latin letters need word boundaries. In English a form may stand in the
 * plural, and its words may begin with a capital; capitals of its own (names, acronyms) must be there.
 */
export function createTermFinder(terms: readonly TermForms[]): TermFinder {
  const chinese = indexForms(terms, ({ zh, en }) => [...zh, ...en])
  const english = indexForms(terms, ({ en, renderings = [] }) => [...en, ...renderings].flatMap(withPlurals))
  return {
    inChinese: (text) => findAll(text, chinese),
    inEnglish: (text) => findAll(text, english),
  }
}

const withPlurals = (form: string) => [form, ...plurals(form)]

/** The forms an English noun's plural may take. */
function plurals(form: string): readonly string[] {
  if (/[^aeiou]y$/.test(form)) return [`${form.slice(0, -1)}ies`]
  if (/(?:[sxz]|ch|sh)$/i.test(form)) return [`${form}es`]
  return /o$/i.test(form) ? [`${form}s`, `${form}es`] : [`${form}s`]
}

function indexForms(terms: readonly TermForms[], formsOf: (term: TermForms) => readonly string[]): Index {
  const begins = new Uint32Array(0x1_0000 / 32)
  const root = emptyNode()
  for (const term of terms) {
    for (const text of new Set(formsOf(term))) {
      const lowerCase = text.toLowerCase()
      let node = root
      for (let at = 0; at < lowerCase.length; at += 1) node = childOf(node, lowerCase.charCodeAt(at))
      node.forms.push({ text, termId: term.id })
      for (const each of [lowerCase, text.toUpperCase()]) {
        const unit = each.charCodeAt(0)
        begins[unit >> 5] = (begins[unit >> 5] ?? 0) | (1 << (unit & 31))
      }
    }
  }
  return { begins, first: root.next }
}

const emptyNode = (): Node => ({ next: new Map(), forms: [] })

function childOf({ next }: Node, unit: number): Node {
  const known = next.get(unit)
  if (known) return known
  const made = emptyNode()
  next.set(unit, made)
  return made
}

/** A code unit in lower case. Nothing from the first Chinese radicals on has cases but full-width letters. */
function lowerUnit(unit: number): number {
  if (unit >= 0x2e80 && unit < 0xa000) return unit
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit
  return String.fromCharCode(unit).toLowerCase().charCodeAt(0)
}

function findAll(text: string, index: Index): readonly TermMatch[] {
  const found: TermMatch[] = []
  let at = 0
  while (at < text.length) {
    const form = mayBegin(text, at, index) ? longestAt(text, at, index) : null
    if (form) found.push({ startUtf16: at, endUtf16: at + form.text.length, termId: form.termId })
    at += form?.text.length ?? 1
  }
  return found
}

/** Most letters begin no form, and most of English stand inside a word, where none begins either; see opensWord. */
function mayBegin(text: string, at: number, { begins }: Index): boolean {
  const unit = text.charCodeAt(at)
  const isFirst = ((begins[unit >> 5] ?? 0) & (1 << (unit & 31))) !== 0
  return isFirst && (at === 0 || !isPlain(unit) || !isPlain(text.charCodeAt(at - 1)))
}

function longestAt(text: string, start: number, { first }: Index): Form | null {
  let node = first.get(lowerUnit(text.charCodeAt(start)))
  let longest: Form | null = null
  for (let at = start + 1; node; at += 1) {
    if (node.forms.length > 0) longest = node.forms.find((form) => isWritten(form, text, start)) ?? longest
    node = node.next.get(lowerUnit(text.charCodeAt(at)))
  }
  return longest
}

/** Whether a form, whose letters stand at a place in some case, is written there as a word of its own. */
function isWritten({ text: form }: Form, text: string, start: number): boolean {
  const end = start + form.length
  return hasItsCapitals(form, text.slice(start, end)) && opensWord(text, start) && closesWord(text, end)
}

/** A letter or digit of ASCII. */
const isPlain = (code: number) =>
  code < 0x80 && ((code | 0x20) >= 0x61 ? (code | 0x20) <= 0x7a : code >= 0x30 && code <= 0x39)

const letterOrDigit = /[\p{L}\p{N}]/u

/** Whether a slice, equal to a form but for capitals, may stand for it: only words may gain one, at their start. */
function hasItsCapitals(form: string, slice: string): boolean {
  if (slice === form) return true
  return Array.from({ length: form.length }, (_, at) => at).every(
    (at) =>
      slice.charAt(at) === form.charAt(at) ||
      (slice.charAt(at) === form.charAt(at).toUpperCase() && !letterOrDigit.test(form.charAt(at - 1))),
  )
}

const BLANK = 0x20
const latin = /[\p{Script=Latin}\p{N}]/u
// A name goes on over these: the GPT in "GPT-4", the Sand in "Sand.ai" and the DALL in "DALL·E" are no words.
const goesOn = /^(?:-\p{N}|[.·]\p{Script=Latin}|[.·]\p{N})/u
const cameFrom = /(?:\p{N}-|[\p{Script=Latin}\p{N}][.·])$/u

function opensWord(text: string, start: number): boolean {
  if (start === 0 || text.charCodeAt(start - 1) === BLANK || !latin.test(text.charAt(start))) return true
  return !latin.test(text.charAt(start - 1)) && !cameFrom.test(text.slice(Math.max(0, start - 2), start))
}

function closesWord(text: string, end: number): boolean {
  if (end === text.length || text.charCodeAt(end) === BLANK || !latin.test(text.charAt(end - 1))) return true
  return !latin.test(text.charAt(end)) && !goesOn.test(text.slice(end, end + 2))
}
