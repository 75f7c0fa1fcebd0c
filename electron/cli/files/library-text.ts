import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { TextSummary } from '#contract/text.ts'
import { writtenText } from '#core/alignment/documents/written-text.ts'
import type { WrittenText } from '#core/formats/format.ts'
import { openLibrary } from '#core/safety/open-library.ts'
import type { Database } from '#core/store/database.ts'
import { DATA_FILE } from '#core/store/open-store.ts'
import { StartError } from '#core/store/start-error.ts'
import { readTextPairs } from '#core/texts/read-text-pairs.ts'
import { listTexts } from '#core/texts/texts.ts'
import { startSentence } from '../../host/start-sentences.ts'
import type { Terminal } from '../subcommand.ts'

export interface AskedText {
  /** The id of a text, or its title in either language; null where the library has but one. */
  readonly asked: string | null
  readonly dataDir: string
}

/** A text of a library with its pairs; null, and one sentence, where that can't be. */
export function readLibraryText({ dataDir, asked }: AskedText, { err, locale }: Terminal): WrittenText | null {
  // Opening makes what is missing; reading makes no library.
  if (!existsSync(join(dataDir, DATA_FILE))) {
    err(`There is no library in ${dataDir}.`)
    return null
  }
  try {
    const store = openLibrary(dataDir)
    try {
      const found = find(store.database, asked)
      if (typeof found !== 'string') return writtenText(found.title, readTextPairs(store.database, found.id))
      err(found)
      return null
    } finally {
      store.close()
    }
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    err(startSentence(error, dataDir, locale))
    return null
  }
}

/** The text that was asked for, or one sentence that says why there is none. */
function find(database: Database, asked: string | null): TextSummary | string {
  const texts = listTexts(database)
  const found = asked === null ? texts : texts.filter(({ id, title }) => [id, title.zh, title.en].includes(asked))
  const [only] = found
  if (only && found.length === 1) return only
  const named = (found.length > 0 ? found : texts).map(({ id, title }) => `${title.zh} (${id})`).join(', ')
  if (texts.length === 0) return 'The library has no texts.'
  const problem = found.length === 0 ? `The library has no text “${asked ?? ''}”.` : 'There are several texts.'
  return `${problem} Name one with --text: ${named}.`
}
