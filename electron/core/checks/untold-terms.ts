import type { TermFinder } from '../language/text/terms.ts'

/** A term of a text that has no entry in the glossary. */
export interface UntoldTerm {
  readonly text: string
  readonly count: number
}

export interface TermSearch {
  readonly finder: TermFinder
  /** Cuts Chinese into words that join back to it. */
  readonly segment: (text: string) => readonly string[]
  /** Words that are everyone's: a text may repeat them without meaning a term. */
  readonly everyday: ReadonlySet<string>
  /** Words of the field: wherever one stands, an entry must cover it. */
  readonly heads: readonly string[]
}

/** A word that a text says so often, and the everyday language seldom, is one of its terms. */
const REPEATED = 3

/**
 * Lists what a glossary leaves untold of a text, most often said first. A term is taken to be: a run of Latin letters (a
 * name, a system, an acronym, a venue); a word of the field by our own list, wherever it stands; or a Chinese word said
 * three times or more that is not among the everyday ones. Each place must lie inside a form of an entry.
 */
export function untoldTerms(sentences: readonly string[], search: TermSearch): readonly UntoldTerm[] {
  const sure = new Map<string, number>()
  const repeated = new Map<string, number>()
  const add = (counts: Map<string, number>, text: string) => counts.set(text, (counts.get(text) ?? 0) + 1)
  for (const sentence of sentences) {
    const matches = search.finder.inChinese(sentence)
    const isTold = (start: number, length: number) =>
      matches.some(({ startUtf16, endUtf16 }) => startUtf16 <= start && start + length <= endUtf16)
    for (const { text, start } of [...latinIn(sentence), ...headsIn(sentence, search.heads)])
      if (!isTold(start, text.length)) add(sure, text)
    for (const { text, start } of wordsIn(sentence, search.segment))
      if (!search.everyday.has(text) && !isTold(start, text.length)) add(repeated, text)
  }
  const often = [...repeated].filter(([text, count]) => count >= REPEATED && !sure.has(text))
  return [...sure, ...often]
    .map(([text, count]) => ({ text, count }))
    .toSorted((one, other) => other.count - one.count || (one.text < other.text ? -1 : 1))
}

interface Placed {
  readonly text: string
  readonly start: number
}

/** Names and acronyms, signs inside them included: Sand.ai, DALL-E, GPT-3. */
const latin = /[A-Za-z](?:[A-Za-z0-9.+'·-]*[A-Za-z0-9+])?/g

const latinIn = (sentence: string): readonly Placed[] =>
  [...sentence.matchAll(latin)].map((match) => ({ text: match[0], start: match.index }))

function headsIn(sentence: string, heads: readonly string[]): readonly Placed[] {
  return heads.flatMap((text) => {
    const found: Placed[] = []
    for (let start = sentence.indexOf(text); start >= 0; start = sentence.indexOf(text, start + 1))
      found.push({ text, start })
    return found
  })
}

function wordsIn(sentence: string, segment: TermSearch['segment']): readonly Placed[] {
  let start = 0
  return segment(sentence).flatMap((text) => {
    const at = start
    start += text.length
    return /^\p{Script=Han}{2,}$/u.test(text) ? [{ text, start: at }] : []
  })
}
