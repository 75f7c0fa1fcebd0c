import type { Term } from '#contract/glossary.ts'
import type { Handlers } from '#contract/handlers.ts'
import { findWords } from '../dictionary/search/find-words.ts'
import type { Engines } from './engines.ts'
import { explain } from './explain.ts'
import { wordDetails } from './word-details.ts'
import { searchedOf } from './searched.ts'

/** What the dictionary knows, for the window; search looks through the terms of the glossary with it. */
export function dictionaryHandlers(
  engines: Engines,
  terms: readonly Term[],
): Pick<Handlers, `dictionary.${'explain' | 'word' | 'search' | 'strokes'}`> {
  const { dictionary, strokes } = engines
  const searched = searchedOf(engines, terms)
  const summaries = new Map(
    terms.map(({ id, zh, syllables, en, kind, domain }) => [id, { id, zh, syllables, en, kind, domain }]),
  )
  return {
    'dictionary.explain': ({ text, atUtf16 }) => ({ explanation: explain(dictionary(), text, atUtf16) }),
    'dictionary.word': (asked) => wordDetails(engines, asked),
    'dictionary.search': ({ query, limit }) => ({
      found: findWords(searched(), query, limit).map(({ entry, term, isPart }) => ({
        entry,
        term: (term && summaries.get(term.id)) ?? null,
        isPart,
      })),
    }),
    'dictionary.strokes': ({ character }) => ({ drawing: strokes().drawing(character) }),
  }
}
