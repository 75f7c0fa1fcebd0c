import { isNames } from './kinds/byline.ts'
import type { Line } from './lines.ts'
import { endsLikeSentence, endsLikeText, type ListMark, listMarkOf } from './marks.ts'

const LONGEST_HEADING = 40
const numbered = new Set<ListMark>(['digit', 'han', 'bracket-han', 'bracket-digit', 'circle', 'letter', 'dot'])

/**
 * What each line that begins with a list mark is: an item of a list, or the numbered name of a part. Lines that begin
 * with the same kind of mark are decided together: parts are short, end without a stop and have text below them.
 */
export function listOrHeading(lines: readonly Line[]): ReadonlyMap<number, 'listitem' | 'heading'> {
  const marks = lines.map(({ text }) => listMarkOf(text)?.mark ?? null)
  const found = new Map<number, 'listitem' | 'heading'>()
  for (const mark of new Set(marks.filter((each) => each !== null))) {
    const places = marks.flatMap((each, index) => (each === mark ? [index] : []))
    const parts = numbered.has(mark) ? places.filter((index) => isPart(lines, marks, index)) : []
    const areParts = parts.length > 0 && parts.length >= places.length * 0.6
    const isPartOf = new Set(parts)
    for (const index of places) {
      if (areParts && isPartOf.has(index)) found.set(index, 'heading')
      else if (isItem(lines[index], places.length)) found.set(index, 'listitem')
    }
  }
  return found
}

// A question of an examination: to be filled in, with its points, or with more after the question.
const ASKED = /^\d.*(?:[（(][\s　]*[)）]|[（(]\d+\s?分[)）])$|^\d.*？.{2}/

function isPart(lines: readonly Line[], marks: readonly (ListMark | null)[], index: number): boolean {
  const text = lines[index]?.text ?? ''
  const next = lines[index + 1]
  if (ASKED.test(text)) return false
  if (!next || text.length > LONGEST_HEADING || endsLikeText(text) || marks[index + 1] === marks[index]) return false
  return endsLikeSentence(next.text) || marks[index + 1] !== null || isNames(next.text) || /[：:]$/.test(next.text)
}

function isItem(line: Line | undefined, count: number): boolean {
  return count >= 2 || (line !== undefined && line.indent > 0)
}
