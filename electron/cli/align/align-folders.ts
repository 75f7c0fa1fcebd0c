import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { AlignLexicon } from '#core/alignment/engine/align-lexicon.ts'
import { makeFolder } from '#core/store/make-folder.ts'
import type { Writer } from '#core/formats/format.ts'
import { writeOutput } from '../files/write-output.ts'
import { showProgress } from '../progress.ts'
import type { Terminal } from '../subcommand.ts'
import { alignFiles } from './align-files.ts'
import type { AlignCommandOptions } from './options.ts'
import { type PairedNames, pairsOfFolder, pairsOfFolders } from './pair-names.ts'

/** Whether a path is a folder; false where nothing is there. */
export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/**
 * Aligns every pair of files of one or two folders into another. Gives 0, 1 where some file had no partner or was
 * refused, 2 where nothing could be aligned.
 */
export async function alignFolders(
  paths: AlignCommandOptions['paths'],
  writer: Writer,
  { out, languages, as }: AlignCommandOptions,
  lexicon: () => AlignLexicon,
  terminal: Terminal,
): Promise<number> {
  if (out === undefined) {
    terminal.err('Folders are aligned into a folder; name it with --out.')
    return 2
  }
  const [zhDir, enDir] = 'both' in paths ? [paths.both, paths.both] : [paths.zh, paths.en]
  const { pairs, unpaired } = namesIn(paths)
  for (const file of unpaired) terminal.err(`${file} has no partner and was left out.`)
  if (!makeOutFolder(out, terminal)) return 2
  const progress = showProgress(terminal, pairs.length)
  let done = 0
  for (const [index, { name, zh, en }] of pairs.entries()) {
    const sides = { paths: { zh: join(zhDir, zh), en: join(enDir, en) }, as }
    const aligned = await alignFiles(sides, lexicon, terminal, (step) =>
      progress.show(index + step.done / step.total, name),
    )
    if (!aligned) continue
    const text = languages ? { ...aligned.text, languages } : aligned.text
    if (!writeOutput(text, writer, join(out, `${name}.${writer.ending}`), terminal)) continue
    progress.clear()
    terminal.err(`${name}: ${aligned.summary}`)
    done++
  }
  progress.clear()
  terminal.err(`${done} of ${pairs.length} pairs of files aligned into ${out}.`)
  if (done === 0) return 2
  return done === pairs.length && unpaired.length === 0 ? 0 : 1
}

function makeOutFolder(path: string, { err }: Terminal): boolean {
  try {
    makeFolder(path)
    return true
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error
    err(`${path} cannot be made: ${error.message}`)
    return false
  }
}

function namesIn(paths: AlignCommandOptions['paths']): PairedNames {
  return 'both' in paths ? pairsOfFolder(filesIn(paths.both)) : pairsOfFolders(filesIn(paths.zh), filesIn(paths.en))
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []))
