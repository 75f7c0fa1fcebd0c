import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Dictionary, openDictionary } from '../dictionary/dictionary.ts'
import { type DictionarySearch, openSearch } from '../dictionary/search.ts'
import { openStrokes, type Strokes } from '../dictionary/strokes.ts'
import { createReadingEngine, type ReadingEngine } from '../readings/engine.ts'
import { createSegmenter, type Segment } from '../segmentation/segmenter.ts'
import { StartError } from '../start-error.ts'

/** What the program knows of the Chinese language. Each part is read from its file when it is first asked for. */
export interface Engines {
  readonly segment: () => Segment
  readonly readings: () => ReadingEngine
  readonly dictionary: () => Dictionary
  readonly search: () => DictionarySearch
  readonly strokes: () => Strokes
}

/** Engines on the built files of a folder (out/content/language). A missing file throws 'content-missing' when asked. */
export function openEngines(languageDir: string): Engines {
  const bytes = (name: string) => fileBytes(join(languageDir, name))
  const dictionary = once(() => openDictionary(bytes('dictionary.bin')))
  return {
    segment: once(() => createSegmenter(bytes('words.bin'), [])),
    readings: once(() => createReadingEngine(bytes('readings-model.bin'), bytes('readings-lexicon.bin'))),
    dictionary,
    search: once(() => openSearch(bytes('dictionary-search.bin'), dictionary())),
    strokes: once(() => openStrokes(bytes('strokes.bin'))),
  }
}

function fileBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    throw new StartError('content-missing', {}, error)
  }
}

function once<Result>(make: () => Result): () => Result {
  let made: Result | undefined
  return () => (made ??= make())
}
