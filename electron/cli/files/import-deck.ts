import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { backUpNow, holdsAnything } from '#core/safety/backups/back-up-now.ts'
import { LARGE_FILE_BYTES } from '#core/safety/backups/keep-backups.ts'
import { openEngines } from '#core/bundled/open-engines.ts'
import { openLibrary } from '#core/safety/open-library.ts'
import { createIds } from '#core/store/ids.ts'
import { DeckError } from '#core/study/exchange/deck-error.ts'
import { isNoteTable } from '#core/study/exchange/text/read-table.ts'
import { type TakenDeck, takeDeck } from '#core/study/exchange/take-deck.ts'
import type { ComingDeck } from '#core/study/exchange/travelling-card.ts'
import { deckSentence, takenSentence } from '../../host/deck-sentences.ts'
import { machineOptions } from '../../host/machine.ts'
import { readDeck } from '../../host/read-deck.ts'
import type { Terminal } from '../subcommand.ts'
import { hasLanguage } from './note-writing.ts'
import { whyNotStored } from './why-not-stored.ts'

/** How a deck is asked to be taken in. */
export interface DeckImport {
  readonly file: string
  readonly dataDir: string
  readonly isJson: boolean
  readonly updates: boolean
}

const HEAD_BYTES = 500

/** Whether a file is a deck: by its ending, or a table by Anki's lines at its head. */
export function isDeckFile(path: string): boolean {
  const ending = extname(path).toLowerCase()
  if (ending === '.apkg' || ending === '.colpkg') return true
  return ['.tsv', '.csv', '.txt', '.tab'].includes(ending) && isNoteTable(headOf(path))
}

function headOf(path: string): string {
  try {
    const file = openSync(path, 'r')
    try {
      const bytes = Buffer.alloc(HEAD_BYTES)
      return bytes.toString('utf8', 0, readSync(file, bytes))
    } finally {
      closeSync(file)
    }
  } catch {
    // Whoever reads all of it says why it can't be read.
    return ''
  }
}

/** Takes a deck into the study, all or nothing; read whole before the library is opened. Gives the exit code. */
export async function importDeck({ file, dataDir, isJson, updates }: DeckImport, terminal: Terminal): Promise<number> {
  const { out, err, locale, alignWorker } = terminal
  try {
    const script = join(dirname(alignWorker), `deck-reader${extname(alignWorker)}`)
    const deck = await readDeck(script, file)
    const taken = store(deck, { file, dataDir, updates }, terminal)
    if (isJson) out(JSON.stringify({ file, ...taken, ...deck.left, media: deck.media, mapped: deck.mapped }))
    else out(takenSentence(taken, deck, locale))
    return 0
  } catch (error) {
    const sentence =
      error instanceof DeckError ? deckSentence(error.code, file, locale) : whyNotStored(error, dataDir, locale)
    if (sentence === null) throw error
    err(sentence)
    return 2
  }
}

function store(
  deck: ComingDeck,
  { file, dataDir, updates }: Pick<DeckImport, 'file' | 'dataDir' | 'updates'>,
  { contentDir, alignWorker, err }: Terminal,
): TakenDeck {
  const opened = openLibrary(dataDir)
  try {
    const { database } = opened
    if (statSync(file).size >= LARGE_FILE_BYTES && holdsAnything(database)) backUpNow(database, dataDir, 'import')
    const machine = machineOptions({ dataDir, contentDir, alignWorker, log: err })
    const languageDir = join(contentDir, 'language')
    const engines = hasLanguage(languageDir) ? openEngines(languageDir) : null
    const headwordOf = (word: string) => engines?.readings().toSimplified(word) ?? word
    const context = { database, clock: machine.clock, makeId: createIds(machine) }
    const [taken] = takeDeck(context, deck, { updates, headwordOf, zone: machine.zoneOffsetMinutes })
    return taken
  } finally {
    opened.close()
  }
}
