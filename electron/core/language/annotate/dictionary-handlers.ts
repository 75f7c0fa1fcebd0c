import type { DictionaryEntry, StrokeDrawing } from '#contract/dictionary.ts'
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
    // The contract's arrays may be written to; the dictionary's own may not.
    'dictionary.search': ({ query, limit }) => ({
      entries: structuredClone(findEntries(dictionary(), search, query, limit)) as DictionaryEntry[],
    }),
    'dictionary.strokes': ({ character }) => ({ drawing: strokes().drawing(character) as StrokeDrawing | null }),
  }
}
