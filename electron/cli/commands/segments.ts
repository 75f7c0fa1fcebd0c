import { parseArgs } from 'node:util'
import { decodeText } from '#core/formats/encoding/decode-text.ts'
import { readPlainText } from '#core/formats/plain-text/read-plain-text.ts'
import { refusalSentence } from '#core/imports/refusal-sentences.ts'
import type { Subcommand, Terminal } from '../subcommand.ts'
import { readFileWithin } from '#core/imports/read-file-within.ts'

/** `duizhao segments`: a text file as paragraphs with kind and speaker, cut into sentences; a paragraph a line. */
export const segments: Subcommand = {
  name: 'segments',
  usage: 'segments FILE --json',
  run: (args, terminal) => Promise.resolve(run(args, terminal)),
}

function run(args: readonly string[], { out, err, locale }: Terminal): number {
  const file = fileOf(args)
  if (file === null) {
    err(`Usage: duizhao ${segments.usage}`)
    return 2
  }
  const read = readFileWithin(file)
  const decoded = read.ok ? decodeText(read.bytes) : read
  if (!decoded.ok) {
    err(refusalSentence(decoded.code, file, locale))
    return 2
  }
  for (const { kind, speaker, sentences } of readPlainText(decoded.value.text).paragraphs)
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
