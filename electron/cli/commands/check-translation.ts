import { parseArgs } from 'node:util'
import type { AlignLexicon } from '#core/alignment/engine/align-lexicon.ts'
import { readBuiltContent } from '#core/bundled/built-content.ts'
import { checkTranslation } from '#core/checks/translation/check-translation.ts'
import { type CheckName, checkNames, type TranslationFinding } from '#core/checks/translation/finding.ts'
import { termsOfField } from '#core/checks/translation/terms-of-field.ts'
import type { WrittenText } from '#core/formats/format.ts'
import { dataFolder, ourSurroundings } from '../../host/data-folder.ts'
import { alignFiles } from '../align/align-files.ts'
import { findingSentence } from '../check/finding-sentence.ts'
import { reportWriter } from '../check/report.ts'
import { lexiconIn } from '../files/lexicon.ts'
import { readLibraryText } from '../files/library-text.ts'
import { type AskedReading, askedReading, readingOptions, readingUsage } from '../files/reading-options.ts'
import { writeTarget } from '../files/write-target.ts'
import { showProgress } from '../progress.ts'
import type { Terminal } from '../subcommand.ts'

export const checkTranslationUsage = `check translation (FILE [FILE2] | --data FOLDER [--text ID]) [--only CHECK,…] [--without CHECK,…] [--report FILE.html|FILE.xlsx] [--json] ${readingUsage}`

interface Options {
  readonly files: readonly string[]
  readonly library: { readonly dataDir: string; readonly asked: string | null } | null
  readonly reading: AskedReading
  readonly checks: readonly CheckName[]
  readonly report: string | null
  readonly isJson: boolean
}

/**
 * `duizhao check translation`: what a translator should look at in a bilingual file, in two files that are laid beside
 * each other first, or in a text of the library. Exit code 0 where nothing was found, 1 where something was, 2 where
 * there was nothing to check.
 */
export async function runCheckTranslation(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args)
  if (typeof options === 'string') {
    terminal.err(options)
    return 2
  }
  const lexicon = lexiconIn(terminal)
  const text = lexicon && (await textOf(options, lexicon, terminal))
  if (!lexicon || !text) return 2
  if (text.pairs.length === 0) {
    terminal.err('There are no pairs to check.')
    return 2
  }
  const terms = termsOfField(text.pairs, readBuiltContent(terminal.contentDir).terms, lexicon)
  const findings = checkTranslation(text.pairs, { lexicon, terms }, options.checks)
  if (!writeReport(options.report, text, findings, terminal)) return 2
  for (const finding of findings) terminal.out(options.isJson ? jsonOf(finding) : lineOf(finding))
  if (!options.isJson) terminal.err(`${findings.length} findings in ${text.pairs.length} pairs.`)
  return findings.length > 0 ? 1 : 0
}

async function textOf(
  { files, library, reading }: Options,
  lexicon: AlignLexicon,
  terminal: Terminal,
): Promise<WrittenText | null> {
  if (library) return readLibraryText(library, terminal)
  const [first = '', second] = files
  const paths = second === undefined ? { both: first } : { zh: first, en: second }
  const progress = showProgress(terminal, 1)
  const aligned = await alignFiles(
    { paths, reading },
    () => lexicon,
    terminal,
    ({ done, total }) => progress.show(done / total, ''),
  )
  progress.clear()
  return aligned?.text ?? null
}

function writeReport(
  path: string | null,
  text: WrittenText,
  findings: readonly TranslationFinding[],
  terminal: Terminal,
): boolean {
  const write = path === null ? null : reportWriter(path)
  return path === null || !write || writeTarget(path, () => write({ text, findings }), terminal)
}

/** One finding a line: `pair` from 0, places in UTF-16 units of the side's sentences joined. */
function jsonOf(finding: TranslationFinding): string {
  const { check, pair, side, place } = finding
  return JSON.stringify({ check, pair, side, message: findingSentence(finding), ...place })
}

const lineOf = (finding: TranslationFinding): string =>
  `${finding.pair + 1} ${finding.check} (${finding.side === 'source' ? 'Chinese' : 'English'}): ${findingSentence(finding)}`

/** What was asked for, or one sentence that says why it can't be done. */
function readOptions(args: readonly string[]): Options | string {
  const usage = `Usage: duizhao ${checkTranslationUsage}`
  try {
    const { values, positionals: files } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        text: { type: 'string' },
        only: { type: 'string' },
        without: { type: 'string' },
        report: { type: 'string' },
        json: { type: 'boolean', default: false },
        ...readingOptions,
      },
    })
    const reading = askedReading(values)
    const isLibrary = values.data !== undefined || values.text !== undefined
    if (!reading || files.length > 2 || (files.length === 0) !== isLibrary) return usage
    if (values.report !== undefined && !reportWriter(values.report))
      return `A report is written as .html or .xlsx, not as ${values.report}.`
    const checks = askedChecks(values.only, values.without)
    if (typeof checks === 'string') return checks
    const library = isLibrary
      ? { dataDir: dataFolder(values.data, ourSurroundings()), asked: values.text ?? null }
      : null
    return { files, library, reading, checks, report: values.report ?? null, isJson: values.json }
  } catch {
    // parseArgs throws for an unknown option; the usage line answers that.
    return usage
  }
}

function askedChecks(only: string | undefined, without: string | undefined): readonly CheckName[] | string {
  const [wanted, unwanted] = [only, without].map((list) => list?.split(',').map((name) => name.trim()))
  const unknown = [...(wanted ?? []), ...(unwanted ?? [])].find((name) => !checkNames.some((each) => each === name))
  if (unknown !== undefined) return `There is no check “${unknown}”; there are ${checkNames.join(', ')}.`
  return checkNames.filter((name) => (wanted?.includes(name) ?? true) && !unwanted?.includes(name))
}
