import type { Arcs } from './arc-list.ts'
import type { Lexicon } from './lexicon.ts'
import { classCount, classOfPiece } from './word-classes.ts'
import { int16At, int32At, uint16At } from '../../arrays/read-array.ts'

export const unreached = -0x3fffffff
const edge = classOfPiece('edge')

/** Room that one search leaves for the next. */
export interface PathScratch {
  /** Best score of a way that ends with each arc, and the arc before it on that way (-1 at the beginning). */
  score: Int32Array
  before: Int32Array
  /** The last listed arc that ends at each place of the run, and for each arc the one listed before it with that end. */
  lastAt: Int32Array
  sameEnd: Int32Array
}

export const createPathScratch = (): PathScratch => ({
  score: new Int32Array(0),
  before: new Int32Array(0),
  lastAt: new Int32Array(0),
  sameEnd: new Int32Array(0),
})

/** The ends of the pieces of the best way through the arcs of a run, last first, into `ends`; gives their number. */
export function bestEnds(
  lexicon: Lexicon,
  arcs: Arcs,
  from: number,
  to: number,
  scratch: PathScratch,
  ends: number[],
): number {
  const last = searchForward(lexicon, arcs, from, to, scratch)
  let count = 0
  for (let arc = last; arc >= 0; arc = int32At(scratch.before, arc)) ends[count++] = int32At(arcs.end, arc)
  return count
}

/** Fills `scratch` and gives the last arc of the best way, or -1. Of equal ways the one listed first wins. */
export function searchForward({ pairs }: Lexicon, arcs: Arcs, from: number, to: number, scratch: PathScratch): number {
  makeRoom(scratch, arcs.count, to - from + 1)
  const { score, before, lastAt, sameEnd } = scratch
  const { start, end, score: own, wordClass } = arcs
  lastAt.fill(-1, 0, to - from + 1)
  for (let arc = 0; arc < arcs.count; arc++) {
    const column = uint16At(wordClass, arc)
    let best = unreached
    let through = -1
    if (start[arc] === from) best = int16At(pairs, edge * classCount + column)
    else
      for (let other = int32At(lastAt, int32At(start, arc) - from); other >= 0; other = int32At(sameEnd, other)) {
        const found = int32At(score, other) + int16At(pairs, uint16At(wordClass, other) * classCount + column)
        if (found > best) {
          best = found
          through = other
        }
      }
    if (best === unreached) continue
    score[arc] = best + int32At(own, arc)
    before[arc] = through
    sameEnd[arc] = int32At(lastAt, int32At(end, arc) - from)
    lastAt[int32At(end, arc) - from] = arc
  }
  let last = -1
  let best = unreached
  for (let arc = int32At(lastAt, to - from); arc >= 0; arc = int32At(sameEnd, arc)) {
    const found = int32At(score, arc) + int16At(pairs, uint16At(wordClass, arc) * classCount + edge)
    if (found > best) {
      best = found
      last = arc
    }
  }
  return last
}

function makeRoom(scratch: PathScratch, arcCount: number, places: number): void {
  if (scratch.score.length < arcCount) {
    scratch.score = new Int32Array(2 * arcCount)
    scratch.before = new Int32Array(2 * arcCount)
    scratch.sameEnd = new Int32Array(2 * arcCount)
  }
  if (scratch.lastAt.length < places) scratch.lastAt = new Int32Array(2 * places)
}
