import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Verification, verifyLibrary } from '#core/safety/verify.ts'
import { dataFolder, ourSurroundings } from '../../host/data-folder.ts'
import { findingPhrase } from '../../host/finding-phrases.ts'
import { noFolder, noLibrary, noteSentence } from '../../host/safety-sentences.ts'
import type { Subcommand, Terminal } from '../subcommand.ts'

/** `duizhao verify`: whether a library is as it was closed. Writes nothing, and may run beside an open study. */
export const verify: Subcommand = {
  name: 'verify',
  usage: 'verify [--data FOLDER] [--json]',
  run: (args, terminal) => Promise.resolve(run(args, terminal)),
}

function run(args: readonly string[], terminal: Terminal): number {
  const { err, locale } = terminal
  const options = readOptions(args)
  if (!options) {
    err(`Usage: duizhao ${verify.usage}`)
    return 2
  }
  const { dataDir, isJson } = options
  try {
    if (!statSync(dataDir, { throwIfNoEntry: false })?.isDirectory()) {
      err(noFolder(dataDir, locale))
      return 2
    }
    const found = verifyLibrary(dataDir)
    if (!found) {
      err(noLibrary(dataDir, locale))
      return 2
    }
    tell(found, dataDir, isJson, terminal)
    return found.isSound ? 0 : 1
  } catch (error) {
    if (!(error instanceof Error)) throw error
    err(`${dataDir}: ${error.message}`)
    return 2
  }
}

function tell({ isSound, findings, notes }: Verification, dataDir: string, isJson: boolean, terminal: Terminal) {
  const language = terminal.locale.startsWith('zh') ? 'zh' : 'en'
  const said = findings.map((each) => ({ ...each, says: findingPhrase(each, language) }))
  const noted = notes.map((code) => ({ code, says: noteSentence(code, terminal.locale) }))
  if (isJson) return terminal.out(JSON.stringify({ sound: isSound, findings: said, notes: noted }))
  for (const { says } of [...said, ...noted]) terminal.out(says)
  if (isSound) terminal.out(language === 'zh' ? `${dataDir} 中的资料库完好。` : `The library in ${dataDir} is sound.`)
}

function readOptions(args: readonly string[]) {
  try {
    const options = { data: { type: 'string' }, json: { type: 'boolean', default: false } } as const
    const { values } = parseArgs({ args: [...args], options })
    return { dataDir: dataFolder(values.data, ourSurroundings()), isJson: values.json }
  } catch {
    // parseArgs throws for an unknown option; the usage line answers that.
    return null
  }
}
