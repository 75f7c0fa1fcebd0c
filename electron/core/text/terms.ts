import type { TermId } from '#contract/ids.ts'

/** How one term may be written: Chinese with aliases and traditional, English with aliases. */
export interface TermForms {
  readonly id: TermId
  readonly zh: readonly string[]
  readonly en: readonly string[]
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
  readonly lowerCase: string
  readonly termId: TermId
}

/** Forms by their first two letters in lower case (one, if there is no more), the longest first. */
type Index = ReadonlyMap<string, readonly Form[]>

/**
 * Makes a finder of glossary terms. Forms in Latin letters need word boundaries. In English a form may stand in the
 * plural, and its words may begin with a capital; capitals of its own (names, acronyms) must be there.
 */
export function createTermFinder(terms: readonly TermForms[]): TermFinder {
  const chinese = indexForms(terms, ({ zh, en }) => [...zh, ...en])
  const english = indexForms(terms, ({ en }) => [...en, ...en.flatMap(plurals)])
  return {
    inChinese: (text) => findAll(text, chinese),
    inEnglish: (text) => findAll(text, english),
  }
}

/** The forms an English noun's plural may take. */
function plurals(form: string): readonly string[] {
  if (/[^aeiou]y$/.test(form)) return [`${form.slice(0, -1)}ies`]
  if (/(?:[sxz]|ch|sh)$/i.test(form)) return [`${form}es`]
  return /o$/i.test(form) ? [`${form}s`, `${form}es`] : [`${form}s`]
}

function indexForms(terms: readonly TermForms[], formsOf: (term: TermForms) => readonly string[]): Index {
  const index = new Map<string, Form[]>()
  for (const term of terms) {
    for (const text of new Set(formsOf(term))) {
      const form = { text, lowerCase: text.toLowerCase(), termId: term.id }
      const bucket = form.lowerCase.slice(0, 2)
      index.set(bucket, [...(index.get(bucket) ?? []), form])
    }
  }
  for (const forms of index.values()) forms.sort((one, other) => other.text.length - one.text.length)
  return index
}

interface Sought {
  readonly text: string
  readonly lowerCase: string
}

function findAll(text: string, index: Index): readonly TermMatch[] {
  const lowerCase = text.toLowerCase()
  // A few letters grow in lower case (İ); offsets would no longer agree.
  const sought: Sought = { text, lowerCase: lowerCase.length === text.length ? lowerCase : text }
  const found: TermMatch[] = []
  let at = 0
  while (at < text.length) {
    // Most letters of English stand inside a word, where no form begins; see opensWord.
    if (at > 0 && isPlain(text.charCodeAt(at)) && isPlain(text.charCodeAt(at - 1))) {
      at += 1
      continue
    }
    const form = longestAt(sought, at, index)
    if (form) found.push({ startUtf16: at, endUtf16: at + form.text.length, termId: form.termId })
    at += form?.text.length ?? 1
  }
  return found
}

function longestAt(sought: Sought, start: number, index: Index): Form | null {
  const { text, lowerCase } = sought
  const long = index.get(lowerCase.slice(start, start + 2))
  const short = index.get(lowerCase.charAt(start))
  if ((!long && !short) || !opensWord(text, start)) return null
  return firstWritten(sought, start, long) ?? firstWritten(sought, start, short)
}

function firstWritten({ text, lowerCase }: Sought, start: number, forms: readonly Form[] = []): Form | null {
  for (const form of forms) {
    if (!lowerCase.startsWith(form.lowerCase, start)) continue
    const end = start + form.text.length
    if (isWritten(form, text.slice(start, end)) && closesWord(text, end)) return form
  }
  return null
}

/** A letter or digit of ASCII. */
const isPlain = (code: number) =>
  code < 0x80 && ((code | 0x20) >= 0x61 ? (code | 0x20) <= 0x7a : code >= 0x30 && code <= 0x39)

const letterOrDigit = /[\p{L}\p{N}]/u

/** Whether a slice, equal to a form but for capitals, may stand for it: only words may gain one, at their start. */
function isWritten({ text }: Form, slice: string): boolean {
  if (slice === text) return true
  return Array.from({ length: text.length }, (_, at) => at).every(
    (at) =>
      slice.charAt(at) === text.charAt(at) ||
      (slice.charAt(at) === text.charAt(at).toUpperCase() && !letterOrDigit.test(text.charAt(at - 1))),
  )
}

const latin = /[\p{Script=Latin}\p{N}]/u
// A name goes on over these: the GPT in "GPT-4", the Sand in "Sand.ai" and the DALL in "DALL·E" are no words.
const goesOn = /^(?:-\p{N}|[.·]\p{Script=Latin}|[.·]\p{N})/u
const cameFrom = /(?:\p{N}-|[\p{Script=Latin}\p{N}][.·])$/u

function opensWord(text: string, start: number): boolean {
  if (!latin.test(text.charAt(start))) return true
  return !latin.test(text.charAt(start - 1)) && !cameFrom.test(text.slice(Math.max(0, start - 2), start))
}

function closesWord(text: string, end: number): boolean {
  if (!latin.test(text.charAt(end - 1))) return true
  return !latin.test(text.charAt(end)) && !goesOn.test(text.slice(end, end + 2))
}
