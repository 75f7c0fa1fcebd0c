import type { ResolvedRange } from './anchors.ts'
import { uint16At } from '../../arrays/read-array.ts'

// Comparing each character with each takes too long beyond this; such an edit is no small one.
const MAX_COMPARED = 4_000_000

/**
 * Finds where the characters of a range stand after their text was edited, or null: gone. They are followed, not
 * sought, so a range never moves to the same characters elsewhere: every character must have outlived the edit, in one
 * piece, between the same neighbours (a letter must be the same one; signs, blanks and the ends of the text are alike),
 * and where the edit can be told in two ways, such as 哈 taken out of 哈哈, both must lead to the same place.
 */
export function followRange(range: ResolvedRange, before: string, after: string): ResolvedRange | null {
  if (before === after) return range
  const first = followFrom(range.startUtf16, range, before, after)
  if (!first || !hasSameNeighbours(range, first, before, after)) return null
  const mirrored = (each: ResolvedRange, length: number) => ({
    startUtf16: length - each.endUtf16,
    endUtf16: length - each.startUtf16,
  })
  const back = mirrored(range, before.length)
  const second = followFrom(back.startUtf16, back, reversed(before), reversed(after))
  return second && mirrored(second, after.length).startUtf16 === first.startUtf16 ? first : null
}

/** Follows a range by the alignment that matches as early as it can. */
function followFrom(start: number, range: ResolvedRange, before: string, after: string): ResolvedRange | null {
  const width = range.endUtf16 - start
  let prefix = 0
  const shorter = Math.min(before.length, after.length)
  while (prefix < shorter && before[prefix] === after[prefix]) prefix++
  if (range.endUtf16 <= prefix) return range
  let suffix = 0
  while (suffix < shorter - prefix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix++
  const moved = after.length - before.length
  if (start >= before.length - suffix) return { startUtf16: start + moved, endUtf16: start + moved + width }
  const places = alignMiddle(before.slice(prefix, before.length - suffix), after.slice(prefix, after.length - suffix))
  const placeOf = (at: number): number => {
    if (at < prefix) return at
    if (at >= before.length - suffix) return at + moved
    const place = places?.[at - prefix] ?? -1
    return place < 0 ? -1 : place + prefix
  }
  const begin = placeOf(start)
  for (let offset = 0; offset < width; offset++)
    if (begin < 0 || placeOf(start + offset) !== begin + offset) return null
  return { startUtf16: begin, endUtf16: begin + width }
}

/** For each unit of `before` its place in `after` in a longest common subsequence, or -1. Null where it is too much. */
function alignMiddle(before: string, after: string): Int32Array | null {
  const [rows, columns] = [before.length, after.length]
  if (rows * columns > MAX_COMPARED) return null
  const width = columns + 1
  const best = new Uint16Array((rows + 1) * width)
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      best[row * width + column] =
        before[row] === after[column]
          ? uint16At(best, (row + 1) * width + column + 1) + 1
          : Math.max(uint16At(best, (row + 1) * width + column), uint16At(best, row * width + column + 1))
  const places = new Int32Array(rows).fill(-1)
  let [row, column] = [0, 0]
  while (row < rows && column < columns) {
    if (before[row] === after[column]) places[row++] = column++
    else if (uint16At(best, (row + 1) * width + column) > uint16At(best, row * width + column + 1)) row++
    else column++
  }
  return places
}

const letter = /[\p{L}\p{N}]/u

function hasSameNeighbours(was: ResolvedRange, is: ResolvedRange, before: string, after: string): boolean {
  const isAlike = (one = '', other = '') => one === other || !(letter.test(one) || letter.test(other))
  return (
    isAlike(before[was.startUtf16 - 1], after[is.startUtf16 - 1]) && isAlike(before[was.endUtf16], after[is.endUtf16])
  )
}

const reversed = (text: string) => text.split('').toReversed().join('')
