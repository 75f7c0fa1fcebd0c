import type { AlignLexicon } from '#core/alignment/engine/align-lexicon.ts'
import { alignFiles } from '../align/align-files.ts'
import { alignFolders, isFolder } from '../align/align-folders.ts'
import { alignLines } from '../align/align-lines.ts'
import { type AlignCommandOptions, readAlignOptions } from '../align/options.ts'
import type { WrittenText } from '#core/formats/format.ts'
import { writtenText } from '#core/alignment/documents/written-text.ts'
import { lexiconIn } from '../files/lexicon.ts'
import { writeOutput } from '../files/write-output.ts'
import { readingUsage } from '../files/reading-options.ts'
import { asAsked, whyNotLanguages, writtenUsage } from '../files/written-options.ts'
import { formNames } from '../files/written-form.ts'
import { showProgress } from '../progress.ts'
import type { Subcommand, Terminal } from '../subcommand.ts'

/**
 * `duizhao align`: two files of any format, one with both languages, or folders of them. Unsure pairs are no failure:
 * nearly every alignment has some, so they are counted in the summary and the exit code stays 0.
 */
export const alignCommand: Subcommand = {
  name: 'align',
  usage: `align (--zh A --en B | FILE | FOLDER) [--lines] [--to ${formNames}] [--out F] ${writtenUsage} ${readingUsage}`,
  run,
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readAlignOptions(args)
  if (!options) {
    terminal.err(`Usage: duizhao ${alignCommand.usage}`)
    return 2
  }
  const { paths, isLines, writer, writing } = options
  const wrong = whyNotLanguages(writing)
  if (wrong) {
    terminal.err(wrong)
    return 2
  }
  if (isLines && 'zh' in paths) return alignLines(paths, options, () => lexiconIn(terminal), terminal)
  const lexicon = lexiconIn(terminal)
  if (!lexicon || !writer) return 2
  const folders = ('both' in paths ? [paths.both] : [paths.zh, paths.en]).map(isFolder)
  if (folders.every(Boolean)) return alignFolders(paths, writer, options, () => lexicon, terminal)
  return alignOne(options, lexicon, terminal)
}

async function alignOne(options: AlignCommandOptions, lexicon: AlignLexicon, terminal: Terminal): Promise<number> {
  const { writer, out, writing } = options
  const progress = showProgress(terminal, 1)
  const aligned = await alignFiles(
    options,
    () => lexicon,
    terminal,
    ({ done, total }) => progress.show(done / total, ''),
  )
  progress.clear()
  if (!aligned || !writer) return 2
  if (!writeOutput(asAsked(aligned.text, writing), writer, out, terminal)) return 2
  if (writing.languages) warnOfScript(writing.languages.source, aligned.text, terminal)
  terminal.err(aligned.summary)
  return 0
}

/** A code may say that the Chinese is written otherwise than it is. */
function warnOfScript(code: string, { pairs }: WrittenText, { err }: Terminal) {
  const named = /(?:^|-)(?:hant|tw|hk|mo)(?:-|$)/i.test(code)
    ? 'zh-TW'
    : /(?:^|-)(?:hans|cn|sg)(?:-|$)/i.test(code)
      ? 'zh-CN'
      : null
  const found = writtenText({ zh: '', en: '' }, pairs).languages.source
  if (named !== null && named !== found)
    err(`${code} was written as asked, but the Chinese looks ${found === 'zh-TW' ? 'traditional' : 'simplified'}.`)
}
