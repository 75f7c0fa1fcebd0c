import { parseArgs } from 'node:util'
import { takeLongEdition } from '#core/bundled/take-long-edition.ts'
import { StartError } from '#core/store/start-error.ts'
import { dataFolder, ourSurroundings } from '../../host/data-folder.ts'
import { machineOptions } from '../../host/machine.ts'
import { startSentence } from '../../host/start-sentences.ts'
import type { Subcommand, Terminal } from '../subcommand.ts'

// Ten times the longest novel: beyond it a typing mistake is more likely than a wish.
const MAX_PAIRS = 1_000_000

export const makeLong: Subcommand = {
  name: 'make-long',
  usage: 'make-long --pairs N [--seed N] [--data FOLDER]',
  run: (args, terminal) => Promise.resolve(runMakeLong(args, terminal)),
}

function runMakeLong(args: readonly string[], { err, contentDir, alignWorker, locale }: Terminal): number {
  const options = readOptions(args)
  if (!options) {
    err(`Usage: duizhao ${makeLong.usage}`)
    return 2
  }
  const machine = machineOptions({ dataDir: options.dataDir, contentDir, alignWorker, log: err })
  try {
    takeLongEdition({ ...machine, pairCount: options.pairCount, seed: options.seed })
    return 0
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    err(startSentence(error, options.dataDir, locale))
    return 2
  }
}

function readOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { pairs: { type: 'string' }, seed: { type: 'string', default: '1' }, data: { type: 'string' } },
    })
    const pairCount = wholeNumber(values.pairs)
    const seed = wholeNumber(values.seed)
    if (pairCount === null || pairCount < 1 || pairCount > MAX_PAIRS || seed === null) return null
    return { pairCount, seed, dataDir: dataFolder(values.data, ourSurroundings()) }
  } catch {
    // parseArgs throws for an unknown option; the usage line answers that.
    return null
  }
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null
}
