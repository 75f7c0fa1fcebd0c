import type { Lexicon } from './lexicon.ts'

/** For every place of a text: the word that the cut puts there, and the longest that is made of whole pieces. */
export interface Cover {
  /** Number of the word in the lexicon, or -1 for a character on its own or a piece that the lexicon lacks. */
  readonly word: readonly number[]
  readonly start: readonly number[]
  readonly end: readonly number[]
  /** A word of two pieces or more (起 | 哄), or -1; no word that the cut runs across. */
  readonly longest: readonly number[]
  readonly longestStart: readonly number[]
}

/** The longest word of several pieces, in characters. */
const LONGEST = 8

/** The cover of simplified units by the pieces that end at `ends` (places, ascending; the last is the length). */
export function coverOf(units: Uint16Array, ends: readonly number[], lexicon: Lexicon): Cover {
  // Lists that grow are made sooner than typed arrays: sentences are short.
  const word: number[] = []
  const start: number[] = []
  const end: number[] = []
  const longest: number[] = []
  const longestStart: number[] = []
  let from = 0
  for (const to of ends) {
    const found = to - from > 1 ? findWord(units, from, to, lexicon) : -1
    for (let place = from; place < to; place++) {
      word.push(found)
      start.push(from)
      end.push(to)
      longest.push(-1)
      longestStart.push(0)
    }
    from = to
  }
  const cover = { word, start, end, longest, longestStart }
  for (let index = 0; index + 1 < ends.length; index++)
    markJoined(units, index === 0 ? 0 : (ends[index - 1] ?? 0), ends, index, lexicon, cover)
  return cover
}

/** Marks the longest word that begins with the piece at `from` and ends with a later one. */
function markJoined(
  units: Uint16Array,
  from: number,
  ends: readonly number[],
  index: number,
  lexicon: Lexicon,
  cover: { readonly longest: number[]; readonly longestStart: number[] },
): void {
  const head = units[from] ?? 0
  let low = lexicon.bucketStart[head] ?? 0
  let high = lexicon.bucketStart[head + 1] ?? 0
  let next = index
  let found = -1
  let size = 0
  for (let depth = 1; depth < LONGEST && low < high && from + depth < units.length; depth++) {
    const unit = units[from + depth] ?? 0
    low = firstAtLeast(lexicon, low, high, depth, unit)
    if (low === high || lexicon.wordUnits[(lexicon.wordStart[low] ?? 0) + depth] !== unit) break
    high = firstAtLeast(lexicon, low, high, depth, unit + 1)
    while ((ends[next] ?? 0) < from + depth + 1) next++
    const isWord = (lexicon.wordStart[low + 1] ?? 0) - (lexicon.wordStart[low] ?? 0) === depth + 1
    if (isWord && next > index && ends[next] === from + depth + 1) {
      found = low
      size = depth + 1
    }
  }
  for (let place = from; place < from + size; place++) {
    const other = cover.longest[place] ?? -1
    if (other >= 0 && (lexicon.wordStart[other + 1] ?? 0) - (lexicon.wordStart[other] ?? 0) >= size) continue
    cover.longest[place] = found
    cover.longestStart[place] = from
  }
}

/** The number of the word that fills exactly the places from `start` up to `end`, or -1. */
export function findWord(units: Uint16Array, start: number, end: number, lexicon: Lexicon): number {
  const head = units[start] ?? 0
  let low = lexicon.bucketStart[head] ?? 0
  let high = lexicon.bucketStart[head + 1] ?? 0
  for (let depth = 1; low < high && start + depth < end; depth++) {
    const unit = units[start + depth] ?? 0
    low = firstAtLeast(lexicon, low, high, depth, unit)
    high = firstAtLeast(lexicon, low, high, depth, unit + 1)
  }
  const isWhole = low < high && (lexicon.wordStart[low + 1] ?? 0) - (lexicon.wordStart[low] ?? 0) === end - start
  return isWhole ? low : -1
}

/** Among words `low` to `high`, the first whose character at `depth` is `unit` or later; too short sorts first. */
function firstAtLeast(lexicon: Lexicon, low: number, high: number, depth: number, unit: number): number {
  const { wordStart, wordUnits } = lexicon
  let first = low
  let last = high
  while (first < last) {
    const middle = (first + last) >> 1
    const place = (wordStart[middle] ?? 0) + depth
    const found = place < (wordStart[middle + 1] ?? 0) ? (wordUnits[place] ?? 0) : -1
    if (found < unit) first = middle + 1
    else last = middle
  }
  return first
}
