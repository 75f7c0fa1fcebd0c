import type { Arcs } from './arc-list.ts'
import { createPathScratch, searchForward, unreached } from './best-path.ts'
import { type Lexicon, scoreUnit } from './lexicon.ts'
import { classCount, classOfPiece } from './word-classes.ts'
import { int16At, int32At, uint16At } from '../../arrays/read-array.ts'

/** A place that might be cut in another way. */
export interface Alternative {
  readonly startUtf16: number
  readonly endUtf16: number
  /** The other cut of the place; the pieces that stand there differ, and only its two ends are shared. */
  readonly pieces: readonly string[]
  /** How much more the cut is worth that stands, as a difference of logarithms: 0 would be a tie. */
  readonly margin: number
}

/** Cuts that are worth less than this much less than the best are worth mentioning. */
const DOUBT = 2.5

const edge = classOfPiece('edge')

/** Makes the search for other cuts of a run: the best way through each arc that is not on the best way of all. */
export function createDoubter(lexicon: Lexicon) {
  const { pairs } = lexicon
  const scratch = createPathScratch()
  return (text: string, arcs: Arcs, from: number, to: number): readonly Alternative[] => {
    const last = searchForward(lexicon, arcs, from, to, scratch)
    if (last < 0) return []
    const { after, worth } = searchBackward(arcs, pairs, to)
    const best = int32At(scratch.score, last) + int16At(pairs, uint16At(arcs.wordClass, last) * classCount + edge)
    const standing = placesOf(arcs, wayBack(scratch.before, last))
    const rivals = Array.from({ length: arcs.count }, (_, arc) => arc)
      .filter((arc) => isReached(arcs, scratch.lastAt, from, arc) && worth[arc] !== unreached)
      .map((arc) => ({ arc, margin: (best - int32At(scratch.score, arc) - int32At(worth, arc)) / scoreUnit }))
      .filter(
        ({ arc, margin }) => margin < DOUBT && !(standing.has(int32At(arcs.end, arc)) && isWhole(arcs, standing, arc)),
      )
      .toSorted((one, other) => one.margin - other.margin)
    const found: Alternative[] = []
    for (const { arc, margin } of rivals) {
      const way = [...wayBack(scratch.before, arc).toReversed(), ...wayOn(after, arc)]
      const [start, end] = differing(arcs, standing, way, arc, from)
      if (found.some((each) => each.startUtf16 < end && start < each.endUtf16)) continue
      const pieces = way
        .filter((each) => int32At(arcs.start, each) >= start && int32At(arcs.end, each) <= end)
        .map((each) => text.slice(arcs.start[each], arcs.end[each]))
      found.push({ startUtf16: start, endUtf16: end, pieces, margin })
    }
    return found.toSorted((one, other) => one.startUtf16 - other.startUtf16)
  }
}

/** For each arc the best worth of what may follow it, and the arc that does (-1 at the end of the run). */
function searchBackward({ count, start, end, score, wordClass }: Arcs, pairs: Int16Array, to: number) {
  const worth = new Int32Array(count).fill(unreached)
  const after = new Int32Array(count).fill(-1)
  const beginningAt = new Map<number, number[]>()
  for (let arc = count - 1; arc >= 0; arc--) {
    const row = uint16At(wordClass, arc) * classCount
    if (end[arc] === to) worth[arc] = int16At(pairs, row + edge)
    for (const next of beginningAt.get(int32At(end, arc)) ?? []) {
      if (worth[next] === unreached) continue
      const found = int16At(pairs, row + uint16At(wordClass, next)) + int32At(score, next) + int32At(worth, next)
      if (found <= int32At(worth, arc)) continue
      worth[arc] = found
      after[arc] = next
    }
    const others = beginningAt.get(int32At(start, arc))
    if (others === undefined) beginningAt.set(int32At(start, arc), [arc])
    else others.push(arc)
  }
  return { worth, after }
}

const isReached = ({ start, end }: Arcs, lastAt: Int32Array, from: number, arc: number) =>
  (start[arc] === from || lastAt[int32At(start, arc) - from] !== -1) && lastAt[int32At(end, arc) - from] !== -1

/** Arcs of a way from its last to its first. */
function wayBack(before: Int32Array, last: number): readonly number[] {
  const way: number[] = []
  for (let arc = last; arc >= 0; arc = int32At(before, arc)) way.push(arc)
  return way
}

function wayOn(after: Int32Array, arc: number): readonly number[] {
  const way: number[] = []
  for (let next = int32At(after, arc); next >= 0; next = int32At(after, next)) way.push(next)
  return way
}

/** Boundaries of a way. */
const placesOf = ({ start, end }: Arcs, way: readonly number[]): ReadonlySet<number> =>
  new Set(way.flatMap((arc) => [int32At(start, arc), int32At(end, arc)]))

/** Whether an arc lies between two neighbouring boundaries that stand. */
function isWhole({ start, end }: Arcs, standing: ReadonlySet<number>, arc: number): boolean {
  if (!standing.has(int32At(start, arc))) return false
  for (let at = int32At(start, arc) + 1; at < int32At(end, arc); at++) if (standing.has(at)) return false
  return true
}

/** The smallest span round an arc whose ends both the way through it and the standing cut have. */
function differing(
  arcs: Arcs,
  standing: ReadonlySet<number>,
  way: readonly number[],
  arc: number,
  from: number,
): readonly [start: number, end: number] {
  const places = placesOf(arcs, way)
  const isShared = (at: number) => at === from || (places.has(at) && standing.has(at))
  let start = int32At(arcs.start, arc)
  let end = int32At(arcs.end, arc)
  while (!isShared(start)) start--
  while (!isShared(end)) end++
  return [start, end]
}
