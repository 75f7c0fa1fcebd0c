import { createIds, type IdSource } from '../store/ids.ts'
import { type BuiltContent, readBuiltContent } from './built-content.ts'
import { openLibrary } from '../safety/open-library.ts'
import { makeLongEdition } from './long-edition.ts'
import { takeEdition } from './take-edition.ts'

export interface LongTextOptions extends IdSource {
  readonly dataDir: string
  readonly contentDir: string
  readonly pairCount: number
  readonly seed: number
}

/** Writes a generated text into a data folder that no core has open. Throws a `StartError`. */
export function takeLongEdition({ dataDir, contentDir, pairCount, seed, ...source }: LongTextOptions) {
  const { editions }: BuiltContent = readBuiltContent(contentDir)
  const [shipped] = editions
  if (!shipped) throw new Error('there is no edition to make a long text of')
  const { database, ...store } = openLibrary(dataDir)
  try {
    const edition = makeLongEdition(shipped.read(), pairCount, seed)
    takeEdition({ database, makeId: createIds(source) }, { edition, digest: edition.id, isBundled: false })
  } finally {
    store.close()
  }
}
