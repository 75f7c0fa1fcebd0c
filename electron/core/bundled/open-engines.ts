import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Engines } from '../language/annotate/engines.ts'
import { openDictionary } from '../language/dictionary/dictionary.ts'
import { openSearch } from '../language/dictionary/search/open-search.ts'
import { openStrokes } from '../language/dictionary/strokes.ts'
import { once } from '../language/once.ts'
import { createReadingEngine } from '../language/readings/engine.ts'
import { createSegmenter } from '../language/segmentation/segmenter.ts'
import { StartError } from '../store/start-error.ts'

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
