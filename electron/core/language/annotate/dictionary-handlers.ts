import { findEntries } from '../dictionary/find-entries.ts'
import type { Handlers } from '#contract/handlers.ts'
import type { Engines } from './engines.ts'
import { explain } from './explain.ts'

/** What the dictionary knows, for the window. */
export function dictionaryHandlers({
  dictionary,
  search,
  strokes,
}: Engines): Pick<Handlers, `dictionary.${'explain' | 'search' | 'strokes'}`> {
  return {
    'dictionary.explain': ({ text, atUtf16 }) => ({ explanation: explain(dictionary(), text, atUtf16) }),
    'dictionary.search': ({ query, limit }) => ({
      entries: findEntries(dictionary(), search, query, limit),
    }),
    'dictionary.strokes': ({ character }) => ({ drawing: strokes().drawing(character) }),
  }
}
