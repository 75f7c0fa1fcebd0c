import type { Term } from '#contract/glossary.ts'
import type { TermId } from '#contract/ids.ts'
import { once } from '../once.ts'
import type { Searched } from '../dictionary/search/searched.ts'
import { openTermSearch, type SearchedTerm } from '../dictionary/search/terms-searched.ts'
import type { Engines } from './engines.ts'
import { formsOf } from './sentences.ts'

/** All that a search looks through: the dictionary and the terms of a glossary. Opened when first asked for. */
export function searchedOf(engines: Engines, terms: readonly Term[]): () => Searched<TermId> {
  return once(() => ({
    dictionary: engines.dictionary(),
    search: engines.search,
    segment: (text) => engines.segmenter().segment(text),
    toSimplified: (text) => engines.readings().toSimplified(text),
    terms: openTermSearch(terms.map(searchedTerm)),
  }))
}

function searchedTerm(term: Term): SearchedTerm<TermId> {
  const { id, zh, en, renderings } = formsOf(term)
  return { id, zh: [...new Set(zh)], en: [...new Set(en)], renderings, syllables: term.syllables }
}
