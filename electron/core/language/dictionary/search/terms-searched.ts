import { fitOf } from './fits-query.ts'
import type { PinyinQuery } from './pinyin-query.ts'

/** A term of a glossary, or a reader's own, as search looks at it. */
export interface SearchedTerm<Id extends string = string> {
  readonly id: Id
  /** Its spellings in Chinese, the headword first. */
  readonly zh: readonly string[]
  /** Its spellings in English, the usual one first. */
  readonly en: readonly string[]
  /** English words that may stand for it in translation. */
  readonly renderings: readonly string[]
  /** As in `Term`: one a code point, '' for what is not Han. */
  readonly syllables: readonly string[]
}

/** Terms by how they answer, each list in the order of the glossary. */
export interface TermAnswer<Id extends string> {
  readonly same: readonly SearchedTerm<Id>[]
  readonly rendering: readonly SearchedTerm<Id>[]
  readonly begins: readonly SearchedTerm<Id>[]
  readonly inside: readonly SearchedTerm<Id>[]
}

export interface TermSearch<Id extends string = string> {
  /** Terms written or translated as a text, or beginning so, or with it as a word. */
  readonly written: (typed: string) => TermAnswer<Id>
  /** Terms read as a query, or beginning so. */
  readonly read: (query: PinyinQuery) => TermAnswer<Id>
  /** The term with this spelling in Chinese; of several the first. */
  readonly spelt: (zh: string) => SearchedTerm<Id> | null
  /** The term with this headword. */
  readonly headed: (zh: string) => SearchedTerm<Id> | null
}

interface Prepared<Id extends string> {
  readonly term: SearchedTerm<Id>
  readonly forms: readonly string[]
  readonly renderings: readonly string[]
  readonly reading: string
}

type Match = keyof TermAnswer<string>
const order: readonly Match[] = ['same', 'rendering', 'begins', 'inside']

export function openTermSearch<Id extends string>(terms: readonly SearchedTerm<Id>[]): TermSearch<Id> {
  const prepared = terms.map((term) => ({
    term,
    forms: [...term.zh, ...term.en].map(plain),
    renderings: term.renderings.map(plain),
    reading: term.syllables.filter(Boolean).join(' '),
  }))
  const byForm = new Map(terms.toReversed().flatMap((term) => term.zh.map((form) => [form, term] as const)))
  const byHead = new Map(terms.toReversed().map((term) => [term.zh[0] ?? '', term]))
  const sorted = (matchOf: (each: Prepared<Id>) => Match | null) => {
    const answer: Record<Match, SearchedTerm<Id>[]> = { same: [], rendering: [], begins: [], inside: [] }
    for (const each of prepared) {
      const match = matchOf(each)
      if (match !== null) answer[match].push(each.term)
    }
    return answer
  }
  return {
    written: (typed) => {
      const asked = plain(typed)
      return sorted((each) => (asked === '' ? null : writtenMatch(each, asked)))
    },
    read: (query) =>
      sorted(({ reading }) => {
        const fit = reading === '' ? null : fitOf(reading, query)
        return fit === 'near' ? 'same' : fit
      }),
    spelt: (zh) => byForm.get(zh) ?? null,
    headed: (zh) => byHead.get(zh) ?? null,
  }
}

/** Small letters; hyphens and blanks are one; a leading to, a, an, the is no part of a term. */
function plain(text: string): string {
  const spaced = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s-]+/gu, ' ')
    .trim()
  return spaced.replace(/^(?:to|a|an|the) (?=\S)/, '')
}

function writtenMatch({ forms, renderings }: Prepared<string>, asked: string): Match | null {
  const isHan = /\p{Script=Han}/u.test(asked)
  const matches = new Set(forms.map((form) => formMatch(form, asked, isHan)))
  if (renderings.includes(asked)) matches.add('rendering')
  return order.find((each) => matches.has(each)) ?? null
}

function formMatch(form: string, asked: string, isHan: boolean): Match | null {
  if (form === asked || (!isHan && singular(form) === singular(asked))) return 'same'
  const at = form.indexOf(asked)
  if (at < 0 || (!isHan && asked.length < 3)) return null
  if (at === 0) return 'begins'
  return isHan || form.charAt(at - 1) === ' ' ? 'inside' : null
}

const singular = (text: string) => (/[^s]s$/.test(text) ? text.slice(0, -1) : text)
