import { parseArgs } from 'node:util'
import type { Writer } from '#core/formats/format.ts'
import { dataFolder, ourSurroundings } from '../../host/data-folder.ts'
import {
  type AskedWriting,
  askedWriting,
  asAsked,
  whyNotLanguages,
  writtenOptions,
  writtenUsage,
} from '../files/written-options.ts'
import { type AskedText, readLibraryText } from '../files/library-text.ts'
import { writeOutput } from '../files/write-output.ts'
import { formNames, writerFor } from '../files/written-form.ts'
import { cardsUsage, exportCards } from '../files/export-cards.ts'
import type { Subcommand, Terminal } from '../subcommand.ts'

interface ExportOptions extends AskedText {
  readonly writer: Writer
  readonly out: string | undefined
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
  const text = wrong === null && readLibraryText(options, terminal)
  if (!text) return 2
  return writeOutput(asAsked(text, options.writing), options.writer, options.out, terminal) ? 0 : 2
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
