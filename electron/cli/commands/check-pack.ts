import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { decodeText } from '#core/formats/encoding/decode-text.ts'
import type { ReadAs } from '#core/formats/format.ts'
import { parseFile } from '#core/formats/parse-file.ts'
import { readAsOption } from '../files/read-as-option.ts'
import { readOrSayWhy } from '../files/read-or-say-why.ts'
import { type MutationReport, mutationReports } from '#core/packs/mutation-report.ts'
import type { Pack } from '#core/packs/pack.ts'
import { type PackReport, packReport } from '#core/packs/pack-report.ts'
import { readPacks } from '#core/packs/read-packs.ts'
import { sha256 } from '#core/store/sha256.ts'
import type { Terminal } from '../subcommand.ts'
import { readFileWithin } from '#core/uploads/read-file-within.ts'

export const checkPackUsage = 'check pack --text FILE [--as zh|both] [--mutations] [--json]'

/**
 * How well each pack fits a text: exit code 0 where one gives every sentence its English, 1 where none does. With
 * `--mutations`, how well it fits copies of the text that differ as readers' copies do: 0 where only sentences that were
 * touched lost their English.
 */
export function checkPack(args: readonly string[], terminal: Terminal): number {
  const { contentDir, out, err } = terminal
  const options = readOptions(args)
  if (!options) {
    err(`Usage: duizhao ${checkPackUsage}`)
    return 2
  }
  const text = readOrSayWhy(options.textPath, terminal, () => chineseOf(options.textPath, options.as))
  if (text === null) return 2
  const { packs } = readPacks(join(contentDir, 'packs'))
  const reports = packs.map((pack) => ({
    id: pack.head.id,
    ...packReport(text, pack, sha256),
  }))
  if (options.hasMutations) return checkMutations(text, packs, options.isJson, out)
  for (const report of reports) out(options.isJson ? JSON.stringify(report) : lineOf(report))
  return reports.some(({ share }) => share === 1) ? 0 : 1
}

/** The text as it stands; of a file with both languages, where that is said, its Chinese side, a sentence a line. */
function chineseOf(path: string, as: ReadAs | undefined): string {
  const bytes = readFileWithin(path)
  if (as !== 'both') return decodeText(bytes).text
  const { content } = parseFile(bytes, basename(path), { as }, () => performance.now())
  if (content.sides === 'two') return content.pairs.flatMap(({ source }) => source).join('\n')
  const { paragraphs } = content.sides === 'apart' ? content.source : content.document
  return paragraphs.map(({ sentences }) => sentences.join('')).join('\n')
}

const SEED = 7

function checkMutations(text: string, packs: readonly Pack[], isJson: boolean, out: Terminal['out']): number {
  const fitting = packs.filter((pack) => packReport(text, pack, sha256).isOfThisText)
  const reports = fitting.flatMap((pack) =>
    mutationReports(text, pack, sha256, SEED).map((report) => ({ id: pack.head.id, ...report })),
  )
  for (const report of reports) out(isJson ? JSON.stringify(report) : mutationLine(report))
  return reports.length > 0 && reports.every(({ untouched }) => untouched === 0) ? 0 : 1
}

function mutationLine({
  id,
  mutation,
  matched,
  sentences,
  share,
  touched,
  untouched,
}: MutationReport & { id: string }) {
  const percent = `${(share * 100).toFixed(1)} %`
  return `${id}, ${mutation}: ${matched} of ${sentences} (${percent}); unmatched: ${touched} touched, ${untouched} not`
}

function lineOf({ id, isOfThisText, matched, sentences }: PackReport & { readonly id: string }): string {
  return isOfThisText ? `${id}: ${matched} of ${sentences} sentences` : `${id}: is of another text`
}

function readOptions(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        text: { type: 'string' },
        as: { type: 'string' },
        mutations: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const as = readAsOption(values.as)
    // English alone has no pack: packs are of Chinese.
    return positionals.length === 0 && values.text !== undefined && as !== null && as !== 'en'
      ? { textPath: values.text, as, hasMutations: values.mutations, isJson: values.json }
      : null
  } catch {
    // parseArgs throws for an unknown option; the usage line answers that.
    return null
  }
}
