import { parseArgs } from 'node:util'
import { decodeText } from '#core/formats/encoding/decode-text.ts'
import { readPlainText } from '#core/formats/plain-text/read-plain-text.ts'
import { readOrSayWhy } from '../files/read-or-say-why.ts'
import type { Subcommand, Terminal } from '../subcommand.ts'
import { readFileWithin } from '#core/uploads/read-file-within.ts'

/** `duizhao segments`: a text file as paragraphs with kind and speaker, cut into sentences; a paragraph a line. */
export const segments: Subcommand = {
  name: 'segments',
  usage: 'segments FILE --json',
  run: (args, terminal) => Promise.resolve(run(args, terminal)),
}

function run(args: readonly string[], terminal: Terminal): number {
  const { out, err } = terminal
  const file = fileOf(args)
  if (file === null) {
    err(`Usage: duizhao ${segments.usage}`)
    return 2
  }
  const decoded = readOrSayWhy(file, terminal, () => decodeText(readFileWithin(file)))
  if (!decoded) return 2
  for (const { kind, speaker, sentences } of readPlainText(decoded.text).paragraphs)
    out(JSON.stringify({ kind, speaker: speaker ?? '', sentences }))
  return 0
}

function fileOf(args: readonly string[]): string | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    })
    return values.json && positionals.length === 1 ? (positionals[0] ?? null) : null
  } catch {
    // parseArgs throws for an unknown option; the usage line answers that.
    return null
  }
}
