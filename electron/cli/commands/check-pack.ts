import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { decodeText } from '#core/formats/encoding/decode-text.ts'
import { refusalSentence } from '#core/imports/refusal-sentences.ts'
import { type PackReport, packReport } from '#core/packs/pack-report.ts'
import { readPacks } from '#core/packs/read-packs.ts'
import { sha256 } from '#core/sha256.ts'
import type { Terminal } from '../subcommand.ts'
import { readFileWithin } from '#core/imports/read-file-within.ts'

export const checkPackUsage = 'check pack --text FILE [--json]'

/** How well each pack fits a text: exit code 0 where one gives every sentence its English, 1 where none does. */
export function checkPack(args: readonly string[], { contentDir, out, err, locale }: Terminal): number {
  const options = readOptions(args)
  if (!options) {
    err(`Usage: duizhao ${checkPackUsage}`)
    return 2
  }
  const read = readFileWithin(options.textPath)
  const decoded = read.ok ? decodeText(read.bytes) : read
  if (!decoded.ok || !('value' in decoded)) {
    err(refusalSentence(decoded.ok ? 'unreadable' : decoded.code, options.textPath, locale))
    return 2
  }
  const reports = readPacks(join(contentDir, 'packs')).packs.map((pack) => ({
    id: pack.head.id,
    ...packReport(decoded.value.text, pack, sha256),
  }))
  for (const report of reports) out(options.isJson ? JSON.stringify(report) : lineOf(report))
  return reports.some(({ share }) => share === 1) ? 0 : 1
}

function lineOf({ id, isOfThisText, matched, sentences }: PackReport & { readonly id: string }): string {
  return isOfThisText ? `${id}: ${matched} of ${sentences} sentences` : `${id}: is of another text`
}

function readOptions(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { text: { type: 'string' }, json: { type: 'boolean', default: false } },
    })
    return positionals.length === 0 && values.text !== undefined ? { textPath: values.text, isJson: values.json } : null
  } catch {
    // parseArgs throws for an unknown option; the usage line answers that.
    return null
  }
}
