import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { TextSummary } from '#contract/text.ts'
import type { WrittenText, Writer } from '#core/formats/format.ts'
import { readTextPairs } from '#core/texts/read-text-pairs.ts'
import { listTexts } from '#core/texts/texts.ts'
import { writtenText } from '#core/alignment/documents/written-text.ts'
import { StartError } from '#core/store/start-error.ts'
import type { Database } from '#core/store/database.ts'
import { DATA_FILE } from '#core/store/open-store.ts'
import { openLibrary } from '#core/safety/open-library.ts'
import { dataFolder, ourSurroundings } from '../../host/data-folder.ts'
import { startSentence } from '../../host/start-sentences.ts'
import {
  type AskedWriting,
  askedWriting,
  asAsked,
  whyNotLanguages,
  writtenOptions,
  writtenUsage,
} from '../files/written-options.ts'
import { writeOutput } from '../files/write-output.ts'
import { formNames, writerFor } from '../files/written-form.ts'
import { cardsUsage, exportCards } from '../files/export-cards.ts'
import type { Subcommand, Terminal } from '../subcommand.ts'

interface ExportOptions {
  readonly writer: Writer
  readonly out: string | undefined
  /** The id of a text, or its title in either language; null where the library has but one. */
  readonly asked: string | null
  readonly dataDir: string
  readonly writing: AskedWriting
}

/** `duizhao export`: a text of the library with its English, in any form that texts are written in; or the cards. */
export const exportCommand: Subcommand = {
  name: 'export',
  usage: `export --to ${formNames} --out F [--text ID|TITLE] [--data FOLDER] ${writtenUsage}\n  duizhao ${cardsUsage}`,
  run: (args, terminal) => Promise.resolve(isOfCards(args) ? exportCards(args, terminal) : run(args, terminal)),
}

const isOfCards = (args: readonly string[]) => args.some((each) => each === '--what' || each.startsWith('--what='))

function run(args: readonly string[], terminal: Terminal): number {
  const options = readOptions(args)
  if (!options) {
    terminal.err(`Usage: duizhao ${exportCommand.usage}`)
    return 2
  }
  const wrong = whyNotLanguages(options.writing)
  if (wrong !== null) terminal.err(wrong)
  const text = wrong === null && readText(options, terminal)
  if (!text) return 2
  return writeOutput(asAsked(text, options.writing), options.writer, options.out, terminal) ? 0 : 2
}

function readText({ dataDir, asked }: ExportOptions, { err, locale }: Terminal): WrittenText | null {
  // Opening makes what is missing; an export makes no library.
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

function readOptions(args: readonly string[]): ExportOptions | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        to: { type: 'string' },
        out: { type: 'string' },
        text: { type: 'string' },
        data: { type: 'string' },
        ...writtenOptions,
      },
    })
    const writer = writerFor(values.to, values.out)
    const writing = askedWriting(values)
    if (!writer || !writing) return null
    return {
      writer,
      writing,
      out: values.out,
      asked: values.text ?? null,
      dataDir: dataFolder(values.data, ourSurroundings()),
    }
  } catch {
    // parseArgs throws for an unknown option; the usage line answers that.
    return null
  }
}
