/**
 * For each text of `fresh`, the index of the text of `old` that it continues, or null for a new one. Equal texts are
 * matched in order first (around those that occur once on both sides, as in Bram Cohen's patience diff), then texts
 * between them that were edited in place, then equal texts that moved. No old text is continued twice.
 */
export function matchSequences(old: readonly string[], fresh: readonly string[]): readonly (number | null)[] {
  const matched: (number | null)[] = fresh.map(() => null)
  matchEqual(old, fresh, { old: [0, old.length], fresh: [0, fresh.length] }, matched)
  for (const gap of gapsOf(old.length, matched)) matchEdited(old, fresh, gap, matched)
  matchMoved(old, fresh, matched)
  return matched
}

interface Gap {
  readonly old: readonly [number, number]
  readonly fresh: readonly [number, number]
}

function matchEqual(old: readonly string[], fresh: readonly string[], gap: Gap, matched: (number | null)[]) {
  const open: Gap[] = [gap]
  for (let next = open.pop(); next; next = open.pop()) {
    const inner = trimEqualEnds(old, fresh, next, matched)
    const anchors = longestRise(uniquePairs(old, fresh, inner))
    let [fromOld, fromFresh] = [inner.old[0], inner.fresh[0]]
    for (const [oldIndex, freshIndex] of anchors) {
      matched[freshIndex] = oldIndex
      open.push({ old: [fromOld, oldIndex], fresh: [fromFresh, freshIndex] })
      ;[fromOld, fromFresh] = [oldIndex + 1, freshIndex + 1]
    }
    if (anchors.length > 0) open.push({ old: [fromOld, inner.old[1]], fresh: [fromFresh, inner.fresh[1]] })
  }
}

function trimEqualEnds(old: readonly string[], fresh: readonly string[], gap: Gap, matched: (number | null)[]): Gap {
  let [fromOld, toOld] = gap.old
  let [fromFresh, toFresh] = gap.fresh
  while (fromOld < toOld && fromFresh < toFresh && old[fromOld] === fresh[fromFresh]) matched[fromFresh++] = fromOld++
  while (fromOld < toOld && fromFresh < toFresh && old[toOld - 1] === fresh[toFresh - 1]) matched[--toFresh] = --toOld
  return { old: [fromOld, toOld], fresh: [fromFresh, toFresh] }
}

type IndexPair = readonly [number, number]

/** Texts that occur exactly once in each half of the gap, in the order of `fresh`. */
function uniquePairs(old: readonly string[], fresh: readonly string[], gap: Gap): readonly IndexPair[] {
  const inOld = placesOf(old, gap.old)
  const inFresh = placesOf(fresh, gap.fresh)
  return [...inFresh].flatMap(([text, freshIndex]): IndexPair[] => {
    const oldIndex = inOld.get(text)
    return freshIndex === null || oldIndex === null || oldIndex === undefined ? [] : [[oldIndex, freshIndex]]
  })
}

function placesOf(texts: readonly string[], [from, to]: IndexPair): ReadonlyMap<string, number | null> {
  const places = new Map<string, number | null>()
  for (let index = from; index < to; index++) {
    const text = texts[index] ?? ''
    places.set(text, places.has(text) ? null : index)
  }
  return places
}

/** The longest run of pairs that rises on the old side too: patience sorting. */
function longestRise(pairs: readonly IndexPair[]): readonly IndexPair[] {
  const piles: number[] = []
  const previous: (number | undefined)[] = []
  for (const [index, [oldIndex]] of pairs.entries()) {
    let [low, high] = [0, piles.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[piles[middle] ?? 0]?.[0] ?? 0) < oldIndex) low = middle + 1
      else high = middle
    }
    previous[index] = piles[low - 1]
    piles[low] = index
  }
  const rise: IndexPair[] = []
  for (let at = piles.at(-1); at !== undefined; at = previous[at]) {
    const pair = pairs[at]
    if (pair) rise.push(pair)
  }
  return rise.toReversed()
}

/** The stretches between matched texts, where both sides have something unmatched. */
function gapsOf(oldLength: number, matched: readonly (number | null)[]): readonly Gap[] {
  const gaps: Gap[] = []
  let [fromOld, fromFresh] = [0, 0]
  for (const [freshIndex, oldIndex] of [...matched, oldLength].entries()) {
    if (oldIndex === null) continue
    if (fromOld < oldIndex && fromFresh < freshIndex)
      gaps.push({ old: [fromOld, oldIndex], fresh: [fromFresh, freshIndex] })
    ;[fromOld, fromFresh] = [oldIndex + 1, freshIndex + 1]
  }
  return gaps
}

// Shared pairs of letters, Dice's coefficient. Above this a text is called edited and not new.
const ALIKE = 0.4
// A larger gap is no editing in place; comparing each with each would take seconds.
const MAX_COMPARED = 250_000

/** Within a gap, in order, the pairing with the greatest likeness in all: a plain Needleman-Wunsch. */
function matchEdited(old: readonly string[], fresh: readonly string[], gap: Gap, matched: (number | null)[]) {
  const olds = old.slice(...gap.old).map(letterPairs)
  const freshes = fresh.slice(...gap.fresh).map(letterPairs)
  if (olds.length * freshes.length > MAX_COMPARED) return
  const width = freshes.length + 1
  const best = new Float64Array((olds.length + 1) * width)
  const likeness = (row: number, column: number) => alike(olds[row], freshes[column])
  for (let row = olds.length - 1; row >= 0; row--) {
    for (let column = freshes.length - 1; column >= 0; column--) {
      const alone = Math.max(best[(row + 1) * width + column] ?? 0, best[row * width + column + 1] ?? 0)
      const together = likeness(row, column)
      const diagonal = together >= ALIKE ? together + (best[(row + 1) * width + column + 1] ?? 0) : 0
      best[row * width + column] = Math.max(alone, diagonal)
    }
  }
  let [row, column] = [0, 0]
  while (row < olds.length && column < freshes.length) {
    const here = best[row * width + column] ?? 0
    if (here === best[(row + 1) * width + column]) row++
    else if (here === best[row * width + column + 1]) column++
    else matched[gap.fresh[0] + column++] = gap.old[0] + row++
  }
}

function letterPairs(text: string): ReadonlySet<string> {
  const letters = Array.from(text)
  return new Set(letters.map((letter, index) => letter + (letters[index + 1] ?? '')))
}

function alike(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): number {
  return one.size + other.size === 0 ? 1 : (2 * one.intersection(other).size) / (one.size + other.size)
}

function matchMoved(old: readonly string[], fresh: readonly string[], matched: (number | null)[]) {
  const taken = new Set(matched)
  const free = new Map<string, number[]>()
  for (const [index, text] of old.entries()) if (!taken.has(index)) free.set(text, [...(free.get(text) ?? []), index])
  for (const [freshIndex, text] of fresh.entries()) matched[freshIndex] ??= free.get(text)?.shift() ?? null
}
