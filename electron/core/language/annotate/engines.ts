import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Dictionary, openDictionary } from '../dictionary/dictionary.ts'
import { type DictionarySearch, openSearch } from '../dictionary/search.ts'
import { openStrokes, type Strokes } from '../dictionary/strokes.ts'
import { once } from '../once.ts'
import { createReadingEngine, type ReadingEngine } from '../readings/engine.ts'
import { createSegmenter, type Segmenter } from '../segmentation/segmenter.ts'
import { StartError } from '../../store/start-error.ts'

/** What the program knows of the Chinese language. Each part is read from its file when it is first asked for. */
export interface Engines {
  readonly segmenter: () => Segmenter
  readonly readings: () => ReadingEngine
  readonly dictionary: () => Dictionary
  /** Changes whenever words may be cut or folded otherwise. */
  readonly wordsStamp: () => string
  readonly search: () => DictionarySearch
  readonly strokes: () => Strokes
}

/** Engines on the built files of a folder (out/content/language). A missing file throws 'content-missing' when asked. */
export function openEngines(languageDir: string): Engines {
  const bytes = (name: string) => fileBytes(join(languageDir, name))
  const dictionary = once(() => openDictionary(bytes('dictionary.bin')))
  const segmenter = once(() => createSegmenter(bytes('words.bin')))
  return {
    segmenter,
    readings: once(() =>
      createReadingEngine(bytes('readings-model.bin'), bytes('readings-lexicon.bin'), segmenter().segment),
    ),
    dictionary,
    search: once(() => openSearch(bytes('dictionary-search.bin'), dictionary())),
    strokes: once(() => openStrokes(bytes('strokes.bin'))),
    wordsStamp: once(() => {
      const hash = createHash('sha256').update(bytes('words.bin')).update(bytes('readings-lexicon.bin'))
      return hash.digest('hex')
    }),
  }
}

function fileBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    throw new StartError('content-missing', {}, error)
  }
}
