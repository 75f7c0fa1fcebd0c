import type { Lexicon } from './lexicon.ts'

/** Longest word looked for, in characters. Longer headwords are sayings, whose parts read the same. */
const LONGEST = 15

/** For every place of a text: the word the best cut puts there and the longest word that covers it. */
export interface Cover {
  /** Word number, or -1 for a character on its own. */
  readonly word: readonly number[]
  readonly start: readonly number[]
  readonly end: readonly number[]
  readonly longest: readonly number[]
  readonly longestStart: readonly number[]
}

/**
 * Cuts a text (folded code units, anything that is no word stays a single) by a unigram dynamic programme: the cut
 * whose words cost least in all, where a cost is minus the logarithm of a word's frequency.
 */
export function segment(units: Uint16Array, lexicon: Lexicon): Cover {
  const length = units.length
  // Sentences are short, and nine lists are made far sooner than nine typed arrays.
  const filled = (value: number, size = length) => {
    const list: number[] = []
    for (let at = 0; at < size; at++) list.push(value)
    return list
  }
  const cover = { word: filled(-1), start: filled(0), end: filled(0), longest: filled(-1), longestStart: filled(0) }
  const best = filled(Infinity, length + 1)
  const from = filled(0, length + 1)
  const through = filled(-1, length + 1)
  const longestLength = filled(0)
  best[0] = 0
  for (let at = 0; at < length; at++) {
    relax(at, at + 1, -1, lexicon.singleCost[units[at] ?? 0] ?? 200)
    visitWords(at)
  }
  trace()
  return cover

  function relax(start: number, end: number, word: number, cost: number): void {
    const total = (best[start] ?? 0) + cost
    if (total >= (best[end] ?? 0)) return
    best[end] = total
    from[end] = start
    through[end] = word
  }

  /** Narrows the sorted words that begin here by one more character each turn. */
  function visitWords(at: number): void {
    const head = units[at] ?? 0
    let low = lexicon.bucketStart[head] ?? 0
    let high = lexicon.bucketStart[head + 1] ?? 0
    for (let depth = 1; depth < LONGEST && at + depth < length; depth++) {
      const unit = units[at + depth] ?? 0
      low = firstAtLeast(lexicon, low, high, depth, unit)
      // Most places end here, before the second search.
      if (low === high || lexicon.wordUnits[(lexicon.wordStart[low] ?? 0) + depth] !== unit) return
      high = firstAtLeast(lexicon, low, high, depth, unit + 1)
      if ((lexicon.wordStart[low + 1] ?? 0) - (lexicon.wordStart[low] ?? 0) === depth + 1) {
        relax(at, at + depth + 1, low, lexicon.wordCost[low] ?? 0)
        markLongest(at, depth + 1, low)
      }
    }
  }

  function markLongest(at: number, size: number, word: number): void {
    for (let place = at; place < at + size; place++) {
      if (size <= (longestLength[place] ?? 0)) continue
      longestLength[place] = size
      cover.longest[place] = word
      cover.longestStart[place] = at
    }
  }

  function trace(): void {
    for (let end = length; end > 0; end = from[end] ?? 0) {
      for (let place = from[end] ?? 0; place < end; place++) {
        cover.word[place] = through[end] ?? -1
        cover.start[place] = from[end] ?? 0
        cover.end[place] = end
      }
    }
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
