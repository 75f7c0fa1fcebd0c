import { basename } from 'node:path'
import type { AlignLexicon } from '#core/alignment/engine/align-lexicon.ts'
import { alignHere } from '#core/alignment/documents/aligner.ts'
import { termPairs } from '#core/alignment/documents/term-pairs.ts'
import type { AlignProgress } from '#core/alignment/engine/bead.ts'
import type { Content, ReadAs, WrittenText } from '#core/formats/format.ts'
import { parseFile } from '#core/formats/parse-file.ts'
import { titleOf } from '#core/imports/preview.ts'
import { readFileWithin } from '#core/uploads/read-file-within.ts'
import { readOrSayWhy } from '../files/read-or-say-why.ts'
import {
  alignSides,
  type Sides,
  type SidesProblem,
  sidesOfOne,
  sidesOfTwo,
} from '#core/alignment/documents/align-sides.ts'
import { readBuiltContent } from '#core/bundled/built-content.ts'
import { summaryOf } from '#core/alignment/documents/summary.ts'
import { writtenText } from '#core/alignment/documents/written-text.ts'
import type { Terminal } from '../subcommand.ts'
import type { AlignCommandOptions } from './options.ts'

export interface AlignedFiles {
  readonly text: WrittenText
  /** One line: pairs by shape, mean confidence, how many are unsure. */
  readonly summary: string
}

/** Reads and aligns two files, or one with both languages. Null, and one sentence a problem, where that can't be. */
export async function alignFiles(
  { paths, as }: Pick<AlignCommandOptions, 'paths' | 'as'>,
  lexicon: () => AlignLexicon,
  terminal: Terminal,
  onProgress: (progress: AlignProgress) => void,
): Promise<AlignedFiles | null> {
  const sides = sidesOf(paths, as, terminal)
  if (!sides) return null
  if (sides.pairs === null && sides.isSwapped)
    terminal.err('The Chinese and the English were given the other way round; they were swapped.')
  const terms = termPairs(readBuiltContent(terminal.contentDir).terms)
  const pairs = await alignSides(sides, alignHere(lexicon), { onProgress, terms })
  return { text: writtenText(sides.title, pairs), summary: lineOf(summaryOf(pairs)) }
}

function sidesOf(paths: AlignCommandOptions['paths'], as: ReadAs | undefined, terminal: Terminal): Sides | null {
  const files = 'both' in paths ? [paths.both] : [paths.zh, paths.en]
  const contents = files.map((file) => contentOf(file, files.length > 1 ? undefined : as, terminal))
  const [first, second] = contents
  if (!first || (files.length === 2 && !second)) return null
  const sides = second ? sidesOfTwo(first, second, as !== undefined) : sidesOfOne(first)
  if (typeof sides === 'string') {
    terminal.err(problemSentence(sides, files))
    return null
  }
  if (sides.pairs) return sides
  // A text that does not name itself goes by its first heading or its file.
  const [zh = '', en = zh] = sides.isSwapped ? files.toReversed() : files
  return {
    ...sides,
    title: {
      zh: sides.title.zh || titleOf(sides.source.paragraphs, basename(zh)),
      en: sides.title.en || titleOf(sides.target.paragraphs, basename(en)),
    },
  }
}

function contentOf(path: string, as: ReadAs | undefined, terminal: Terminal): Content | null {
  const clock = () => performance.now()
  const asked = as === undefined ? {} : { as }
  return readOrSayWhy(path, terminal, () => parseFile(readFileWithin(path), basename(path), asked, clock).content)
}

function problemSentence(problem: SidesProblem, files: readonly string[]): string {
  const named = files.join(' and ')
  const language = problem === 'no-chinese' ? 'Chinese' : 'English'
  return `There is no ${language} in ${named}; --as both takes them as they are named.`
}

const SHOWN_SHAPES = 6

function lineOf({ pairs, shapes, meanConfidence, unsure }: ReturnType<typeof summaryOf>): string {
  const shown = shapes.slice(0, SHOWN_SHAPES).map(([shape, count]) => `${shape} ${count}`)
  const others = shapes.slice(SHOWN_SHAPES).reduce((sum, [, count]) => sum + count, 0)
  const all = others > 0 ? [...shown, `other ${others}`] : shown
  return `${pairs} pairs: ${all.join(', ')}; mean confidence ${meanConfidence.toFixed(2)}; ${unsure} unsure`
}
