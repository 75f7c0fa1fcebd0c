import { hasSimplifiedByNeighbours, simplifyByNeighbours } from '../scripts/split-characters.ts'
import { type Alternative, createDoubter } from './alternatives.ts'
import { type ArcKind, arcKinds, type Arcs, createArcs } from './arc-list.ts'
import { createLister, type FixedSpan } from './arcs.ts'
import { bestEnds, createPathScratch, searchForward } from './best-path.ts'
import { endOfPlainPiece, isHanUnit } from './characters.ts'
import { type Lexicon, openLexicon } from './lexicon.ts'
import { byteAt, int32At, itemAt } from '../../arrays/read-array.ts'

/** Cuts a text into pieces that join back to it; time and memory grow with its length. Fixed spans stay whole. */
export type Segment = (text: string, fixed?: readonly FixedSpan[]) => string[]

/** A piece with the list or rule that accounts for it; signs and fixed spans have `mark`. */
export interface AccountedPiece {
  readonly text: string
  readonly kind: ArcKind | 'mark'
}

export interface Segmenter {
  readonly segment: Segment
  /** The same pieces, each with what accounts for it. */
  readonly account: (text: string) => readonly AccountedPiece[]
  /** Where the engine nearly cut otherwise: the other cut of those places, in the order of the text. */
  readonly alternativesOf: (text: string, fixed?: readonly FixedSpan[]) => readonly Alternative[]
}

/** Makes the segmenter of a packed lexicon. Throws RangeError where the bytes are no lexicon. */
export function createSegmenter(bytes: Uint8Array): Segmenter {
  const lexicon = openLexicon(bytes)
  const { arcs, visitRuns } = createRunReader(lexicon)
  const scratch = createPathScratch()
  const ends: number[] = []
  const findDoubts = createDoubter(lexicon)
  return {
    segment: (text, fixed = none) => {
      const pieces: string[] = []
      const ofRun = (from: number, to: number) => {
        let start = from
        for (let index = bestEnds(lexicon, arcs, from, to, scratch, ends) - 1; index >= 0; index--) {
          const end = itemAt(ends, index)
          pieces.push(text.slice(start, end))
          start = end
        }
      }
      visitRuns(text, fixed, { ofMark: (from, to) => void pieces.push(text.slice(from, to)), ofRun })
      return pieces
    },
    account: (text) => {
      const pieces: AccountedPiece[] = []
      visitRuns(text, none, {
        ofMark: (from, to) => void pieces.push({ text: text.slice(from, to), kind: 'mark' }),
        ofRun: (from, to) => {
          const last = searchForward(lexicon, arcs, from, to, scratch)
          pieces.push(...accountOf(text, arcs, scratch.before, last))
        },
      })
      return pieces
    },
    alternativesOf: (text, fixed = none) => {
      const found: Alternative[] = []
      const ofRun = (from: number, to: number) => void found.push(...findDoubts(text, arcs, from, to))
      visitRuns(text, fixed, { ofMark: () => undefined, ofRun })
      return found
    },
  }
}

/** Visits what stands between signs, with its arcs in `arcs`, and the signs themselves, in the order of the text. */
function createRunReader(lexicon: Lexicon) {
  const list = createLister(lexicon)
  const arcs = createArcs()
  const visitRuns = (text: string, fixed: readonly FixedSpan[], { ofMark, ofRun }: RunVisitor) => {
    const units = toSimplifiedUnits(text, lexicon)
    forEachRun(text, fixed, (from, to, isPlain) => {
      if (isPlain) return ofMark(from, to)
      list(text, units, from, to, arcs)
      ofRun(from, to)
    })
  }
  return { arcs, visitRuns }
}

interface RunVisitor {
  readonly ofMark: (from: number, to: number) => void
  readonly ofRun: (from: number, to: number) => void
}

function accountOf(text: string, arcs: Arcs, before: Int32Array, last: number): readonly AccountedPiece[] {
  const pieces: AccountedPiece[] = []
  for (let arc = last; arc >= 0; arc = int32At(before, arc))
    pieces.push({ text: text.slice(arcs.start[arc], arcs.end[arc]), kind: itemAt(arcKinds, byteAt(arcs.kind, arc)) })
  return pieces.toReversed()
}

const none: readonly FixedSpan[] = []

/** The code units of a text, in simplified characters one by one. */
export function toSimplifiedUnits(text: string, { simplified }: Pick<Lexicon, 'simplified'>): Uint16Array {
  const units = new Uint16Array(text.length)
  if (hasSimplifiedByNeighbours(text)) {
    const given = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
    simplifyByNeighbours(given).forEach((unit, at) => (units[at] = simplified[unit] || unit))
  } else
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      units[at] = simplified[unit] || unit
    }
  return units
}

const mayJoin = (unit: number) =>
  isHanUnit(unit) ||
  (unit >= 0x30 && unit <= 0x39) ||
  ((unit | 32) >= 0x61 && (unit | 32) <= 0x7a) ||
  (unit >= 0xff10 && unit <= 0xff5a && unit !== 0xff1a && unit !== 0xff1b && unit !== 0xff1f)

/** Signs, blanks and fixed spans stand alone; what lies between them is a run of characters, letters and digits. */
export function forEachRun(
  text: string,
  fixed: readonly FixedSpan[],
  visit: (from: number, to: number, isPlain: boolean) => void,
): void {
  let next = 0
  for (let at = 0; at < text.length;) {
    const span = fixed[next]
    const limit = span?.startUtf16 ?? text.length
    if (at === limit && span !== undefined) {
      visit(at, span.endUtf16, true)
      at = span.endUtf16
      next++
      continue
    }
    const from = at
    while (at < limit && mayJoin(text.charCodeAt(at))) {
      at = isHanUnit(text.charCodeAt(at)) ? at + 1 : Math.min(limit, endOfPlainPiece(text, at))
    }
    if (at > from) visit(from, at, false)
    else {
      at = Math.min(limit, endOfPlainPiece(text, at))
      visit(from, at, true)
    }
  }
}
