import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { align } from '#core/align/align.ts'
import { openAlignLexicon } from '#core/align/align-lexicon.ts'
import { beadLineOf } from '../align/bead-lines.ts'
import { linesOf } from '../align/development-set.ts'
import type { Subcommand, Terminal } from '../subcommand.ts'

/** `duizhao align`: two files of sentences, one a line; prints one bead a line. */
export const alignCommand: Subcommand = {
  name: 'align',
  usage: 'align --zh FILE --en FILE --lines',
  run: (args, terminal) => Promise.resolve(run(args, terminal)),
}

function run(args: readonly string[], terminal: Terminal): number {
  const files = filesOf(args)
  if (!files) {
    terminal.err(`Usage: duizhao ${alignCommand.usage}`)
    return 2
  }
  const source = readable(files.zh, terminal)
  const target = readable(files.en, terminal)
  if (!source || !target) return 2
  const lexicon = openAlignLexicon(readFileSync(join(terminal.contentDir, 'language', 'align.bin')), new TextDecoder())
  for (const bead of align(source, target, lexicon)) terminal.out(beadLineOf(bead, bead.confidence))
  return 0
}

function filesOf(args: readonly string[]): { zh: string; en: string } | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { zh: { type: 'string' }, en: { type: 'string' }, lines: { type: 'boolean' } },
    })
    return values.zh !== undefined && values.en !== undefined && values.lines === true
      ? { zh: values.zh, en: values.en }
      : null
  } catch {
    // parseArgs throws on an option it does not know; the caller prints how to call the command.
    return null
  }
}

function readable(path: string, terminal: Terminal): readonly string[] | null {
  try {
    return linesOf(path)
  } catch (error) {
    terminal.err(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}
