import { align } from '#core/alignment/engine/align.ts'
import type { AlignLexicon } from '#core/alignment/engine/align-lexicon.ts'
import type { FilePair } from '#core/formats/format.ts'
import { writtenText } from '#core/alignment/documents/written-text.ts'
import { asAsked } from '../files/written-options.ts'
import { writeOutput } from '../files/write-output.ts'
import { readLines } from '../files/read-lines.ts'
import { writeTarget } from '../files/write-target.ts'
import type { Terminal } from '../subcommand.ts'
import { beadLineOf } from './bead-lines.ts'
import type { AlignCommandOptions } from './options.ts'

/** Files of sentences, one a line, never swapped: the numbers that are printed are those of the lines as given. */
export function alignLines(
  { zh, en }: { readonly zh: string; readonly en: string },
  { writer, out, writing }: AlignCommandOptions,
  openLexicon: () => AlignLexicon | null,
  terminal: Terminal,
): number {
  const source = readable(zh, terminal)
  const target = readable(en, terminal)
  const lexicon = source && target && openLexicon()
  if (!source || !target || !lexicon) return 2
  const beads = align(source, target, lexicon)
  if (writer) {
    const pairs = beads
      .map((bead) => pairOf(bead, source, target))
      .filter((pair) => pair.source.length + pair.target.length > 0)
    const text = writtenText({ zh: '', en: '' }, pairs)
    return writeOutput(asAsked(text, writing), writer, out, terminal) ? 0 : 2
  }
  const lines = beads.map((bead) => beadLineOf(bead, bead.confidence))
  if (out === undefined) for (const line of lines) terminal.out(line)
  else if (!writeTarget(out, () => new TextEncoder().encode(lines.map((line) => `${line}\n`).join('')), terminal))
    return 2
  return 0
}

function pairOf(
  bead: { readonly source: readonly number[]; readonly target: readonly number[]; readonly confidence: number },
  source: readonly string[],
  target: readonly string[],
): FilePair {
  // An empty line has a place among the numbers, but says nothing.
  const texts = (indexes: readonly number[], lines: readonly string[]) =>
    indexes.map((index) => lines[index]?.trim() ?? '').filter((line) => line !== '')
  return {
    kind: 'paragraph',
    speaker: null,
    startsParagraph: true,
    source: texts(bead.source, source),
    target: texts(bead.target, target),
    confidence: bead.confidence,
    origin: 'aligned',
    state: 'machine',
  }
}

function readable(path: string, terminal: Terminal): readonly string[] | null {
  try {
    return readLines(path)
  } catch (error) {
    terminal.err(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}
