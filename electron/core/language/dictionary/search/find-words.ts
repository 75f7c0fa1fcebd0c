import type { Dictionary } from '../dictionary.ts'
import type { DictionaryEntry } from '../entry.ts'
import { findByChinese } from './find-by-chinese.ts'
import { findByLetters } from './find-by-letters.ts'
import type { FoundWord, Searched } from './searched.ts'
import type { SearchedTerm, TermSearch } from './terms-searched.ts'

/**
 * At most `limit` words for what a person typed; its own form decides how it is looked up. Han: exactly so, beginning so,
 * with it inside, else the words of the phrase. Letters that are pinyin (or zhuyin): read so, the commonest first, then
 * read on from there. Other letters: English, by nearness of the sense and then by use. Terms are looked through with it.
 */
export function findWords<Id extends string>(
  searched: Searched<Id>,
  typed: string,
  limit: number,
): readonly FoundWord<Id>[] {
  const asked = narrow(typed).replace(/\s+/gu, ' ').trim()
  if (asked === '') return []
  const find = /\p{Script=Han}/u.test(asked) ? findByChinese : findByLetters
  return joined(find(searched, asked, limit), searched).slice(0, limit)
}

/** Full-width letters and digits as plain ones. Compatibility forms in general would take the dot of zhuyin apart. */
const narrow = (text: string) =>
  text
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')

/** Each word once: a term and the entry of the same spelling are one answer, where the first of them stood. */
function joined<Id extends string>(
  found: readonly FoundWord<Id>[],
  { dictionary, terms }: Searched<Id>,
): readonly FoundWord<Id>[] {
  const answers = new Map<string, FoundWord<Id>>()
  for (const { entry, term, isPart } of found) {
    const own = entry ?? entryOf(dictionary, term)
    const whole = { entry: own, term: term ?? ownTerm(own, terms), isPart }
    const key = own ? `entry ${own.id}` : `term ${whole.term?.id}`
    if (!answers.has(key)) answers.set(key, whole)
  }
  return [...answers.values()]
}

function entryOf(dictionary: Dictionary, term: SearchedTerm | null): DictionaryEntry | null {
  const entries = term ? dictionary.lookup(term.zh[0] ?? '') : []
  const reading = term?.syllables.join(' ')
  return entries.find(({ syllables }) => syllables.join(' ').toLowerCase() === reading) ?? entries[0] ?? null
}

function ownTerm<Id extends string>(entry: DictionaryEntry | null, terms: TermSearch<Id>): SearchedTerm<Id> | null {
  const term = entry && terms.headed(entry.simplified)
  if (!entry || !term) return null
  return term.syllables.length === 0 || term.syllables.join(' ') === entry.syllables.join(' ').toLowerCase()
    ? term
    : null
}
