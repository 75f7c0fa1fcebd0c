import type { Block } from '../blocks/block.ts'
import { documentOfBlocks } from '../blocks/document-of-blocks.ts'
import type { OneSided, OpenedFile, Reading, TwoSided } from '../format.ts'
import { endsLikeSentence } from '../plain-text/marks.ts'
import { throwFileError } from '../file-error.ts'
import { sideOf } from '../../language/text/language-of.ts'
import { bilingualPairs } from './bilingual.ts'
import { type Cue, readCues } from './cues.ts'

/** Reads subtitles: cues joined into sentences, or pairs where the cues hold both languages. Times are not kept. */
export function readSubtitles({ text }: OpenedFile, { corrections, deadline }: Reading): OneSided | TwoSided {
  const cues = readCues(text ?? '').filter(({ lines }) => lines.length > 0)
  deadline()
  if (cues.length === 0) throwFileError('no-text')
  const pairs = bilingualPairs(cues, corrections.as === 'both')
  if (pairs) return { sides: 'two', title: { zh: '', en: '' }, pairs }
  return { sides: 'one', title: '', document: documentOfBlocks(blocksOf(cues), corrections.speakers) }
}

// A pause of this length ends a sentence that no sign ends: Chinese subtitles have hardly any.
const PAUSE_MS = 2_000
const isTurn = (line: string) => /^[-–—]\s*\S/.test(line)

/** A block for each sentence or turn: cues go on until a sign, a pause or a new turn. */
function blocksOf(cues: readonly Cue[]): readonly Block[] {
  const texts: string[] = []
  let isOpen = false
  for (const [index, { lines, startMs }] of cues.entries()) {
    if (startMs - (cues[index - 1]?.endMs ?? 0) >= PAUSE_MS) isOpen = false
    for (const line of lines) {
      const before = texts.at(-1)
      if (isOpen && before !== undefined && !isTurn(line)) texts[texts.length - 1] = joined(before, line)
      else texts.push(line)
      isOpen = !endsLikeSentence(line) && sideOf(line) === 'target'
    }
  }
  return texts.map((text) => ({ kind: null, text, cell: null }))
}

const joined = (before: string, after: string) => `${before} ${after}`
