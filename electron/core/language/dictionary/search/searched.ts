import type { Dictionary } from '../dictionary.ts'
import type { DictionaryEntry } from '../entry.ts'
import type { DictionarySearch } from './open-search.ts'
import type { SearchedTerm, TermSearch } from './terms-searched.ts'

/** What a search may ask. */
export interface Searched<Id extends string = string> {
  readonly dictionary: Dictionary
  readonly search: () => DictionarySearch
  /** Cuts Chinese into words that join back to it. */
  readonly segment: (text: string) => readonly string[]
  /** Any spelling in simplified characters. */
  readonly toSimplified: (text: string) => string
  readonly terms: TermSearch<Id>
}

/** One answer: an entry, a term, or a term that has an entry too. `isPart`: a word of a phrase that has no entry. */
export interface FoundWord<Id extends string = string> {
  readonly entry: DictionaryEntry | null
  readonly term: SearchedTerm<Id> | null
  readonly isPart: boolean
}

/** Answers that are terms, whatever the dictionary has. */
export const asTerms = <Id extends string>(terms: readonly SearchedTerm<Id>[]): readonly FoundWord<Id>[] =>
  terms.map((term) => ({ entry: null, term, isPart: false }))

/** Answers that are entries. */
export const asEntries = <Id extends string>(entries: readonly DictionaryEntry[]): readonly FoundWord<Id>[] =>
  entries.map((entry) => ({ entry, term: null, isPart: false }))
