import type { Dictionary } from '../dictionary/dictionary.ts'
import type { DictionarySearch } from '../dictionary/search/open-search.ts'
import type { Strokes } from '../dictionary/strokes.ts'
import type { ReadingEngine } from '../readings/engine.ts'
import type { Segmenter } from '../segmentation/segmenter.ts'

/** What the program knows of the Chinese language. Each part is read from its file when it is first asked for. */
export interface Engines {
  readonly segmenter: () => Segmenter
  readonly readings: () => ReadingEngine
  readonly dictionary: () => Dictionary
  /** Changes whenever words may be cut or simplified otherwise. */
  readonly wordsStamp: () => string
  readonly search: () => DictionarySearch
  readonly strokes: () => Strokes
}
