import type { Kind } from '#contract/text.ts'
import type { Paragraph } from '../formats/plain-text/document.ts'
import { endsLikeText } from '../formats/plain-text/marks.ts'
import type { ImportCorrections } from './read-text-file.ts'

/** A heading, or a line that may be one. `line` is verbatim, marks included. */
export interface ShortLine {
  readonly line: string
  readonly isHeading: boolean
}

const LONGEST_CANDIDATE = 32
const MOST_HEADINGS = 300
// In verse and talk nearly every line is short; a list of all of them would help nobody.
const MOST_CANDIDATES = 60

/** The headings of a text, and the lines that a reader may say are some, in the order of the file. */
export function shortLinesOf(
  paragraphs: readonly Paragraph[],
  { headings = [], notHeadings = [] }: ImportCorrections,
): readonly ShortLine[] {
  const told = new Set([...headings, ...notHeadings])
  const lines: ShortLine[] = []
  const left = { headings: MOST_HEADINGS, candidates: MOST_CANDIDATES }
  for (const paragraph of paragraphs) {
    const line = paragraph.sentences.join('')
    const isHeading = paragraph.kind === 'heading'
    if (!isHeading && !told.has(line) && !mayBeHeading(paragraph, line)) continue
    const room = isHeading ? 'headings' : 'candidates'
    if (left[room]-- > 0 && line.length <= 200) lines.push({ line, isHeading })
  }
  return lines
}

const mayBe = new Set<Kind>(['paragraph', 'listitem', 'pullquote', 'question', 'answer'])

function mayBeHeading({ kind, speaker, sentences, prefixUtf16 }: Paragraph, line: string): boolean {
  const isLabelled = speaker !== null && prefixUtf16 > 0
  if (!mayBe.has(kind) || isLabelled || sentences.length > 1 || line.length > LONGEST_CANDIDATE) return false
  return !endsLikeText(line) && !/^[“「『"]/.test(line) && /[\p{L}\p{N}]/u.test(line)
}
