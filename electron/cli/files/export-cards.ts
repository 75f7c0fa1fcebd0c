import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readSettings } from '#core/settings/settings.ts'
import { openLibrary } from '#core/safety/open-library.ts'
import type { Database } from '#core/store/database.ts'
import { DATA_FILE } from '#core/store/open-store.ts'
import { writePackage } from '#core/study/exchange/apkg/write-package.ts'
import { leavingCards } from '#core/study/exchange/leaving-cards.ts'
import { writeTable } from '#core/study/exchange/text/write-table.ts'
import { dataFolder, ourSurroundings } from '../../host/data-folder.ts'
import { noCards } from '../../host/deck-sentences.ts'
import { machineOptions } from '../../host/machine.ts'
import { noLibrary } from '../../host/safety-sentences.ts'
import type { Terminal } from '../subcommand.ts'
import { noteLanguageIn } from './note-writing.ts'
import { whyNotStored } from './why-not-stored.ts'
import { writeTarget } from './write-target.ts'

export const cardsUsage = 'export --what cards --to apkg|tsv|csv --out F [--data FOLDER] [--with-schedule]'

const cardForms = ['apkg', 'tsv', 'csv'] as const
type CardForm = (typeof cardForms)[number]

interface CardExport {
  readonly form: CardForm
  readonly out: string
  readonly dataDir: string
  readonly isWithSchedule: boolean
}

/** Writes the cards of a study into a file. Gives the exit code. */
export function exportCards(args: readonly string[], terminal: Terminal): number {
  const options = readOptions(args)
  if (!options) {
    terminal.err(`Usage: duizhao ${cardsUsage}`)
    return 2
  }
  const { out, dataDir } = options
  const { err, locale } = terminal
  // Opening makes what is missing; an export makes no library.
  if (!existsSync(join(dataDir, DATA_FILE))) {
    err(noLibrary(dataDir, locale))
    return 2
  }
  try {
    const store = openLibrary(dataDir)
    try {
      const bytes = written(store.database, options, terminal)
      if (bytes) return writeTarget(out, () => bytes, terminal) ? 0 : 2
      err(noCards(dataDir, locale))
      return 2
    } finally {
      store.close()
    }
  } catch (error) {
    const sentence = whyNotStored(error, dataDir, locale)
    if (sentence === null) throw error
    err(sentence)
    return 2
  }
}

/** Null where there is no card. */
function written(database: Database, options: CardExport, terminal: Terminal): Uint8Array | null {
  const { form, isWithSchedule, dataDir } = options
  const { contentDir, alignWorker, err } = terminal
  const cards = leavingCards(database, noteLanguageIn(contentDir))
  if (cards.length === 0) return null
  if (form !== 'apkg') return writeTable(cards, form, isWithSchedule)
  const { clock, zoneOffsetMinutes } = machineOptions({ dataDir, contentDir, alignWorker, log: err })
  const { rolloverHour } = readSettings(database)
  return writePackage(cards, { isWithSchedule, now: clock(), zone: zoneOffsetMinutes, rolloverHour })
}

function readOptions(args: readonly string[]): CardExport | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        what: { type: 'string' },
        to: { type: 'string' },
        out: { type: 'string' },
        data: { type: 'string' },
        'with-schedule': { type: 'boolean', default: false },
      },
    })
    const { out } = values
    const form = cardForms.find((each) => each === (values.to ?? out?.split('.').at(-1))?.toLowerCase())
    if (values.what !== 'cards' || !form || !out) return null
    const dataDir = dataFolder(values.data, ourSurroundings())
    return { form, out, dataDir, isWithSchedule: values['with-schedule'] }
  } catch {
    // parseArgs throws for an unknown option; the usage line answers that.
    return null
  }
}
