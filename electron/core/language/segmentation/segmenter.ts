import { foldInWord } from '../readings/fold.ts'
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
  const list = createLister(lexicon)
  const arcs = createArcs()
  const scratch = createPathScratch()
  const ends: number[] = []
  const findDoubts = createDoubter(lexicon)
  const cutRun = (text: string, units: Uint16Array, from: number, to: number, pieces: string[]): void => {
    list(text, units, from, to, arcs)
    let start = from
    for (let index = bestEnds(lexicon, arcs, from, to, scratch, ends) - 1; index >= 0; index--) {
      pieces.push(text.slice(start, ends[index]))
      start = itemAt(ends, index)
    }
  }
  return {
    segment: (text, fixed = none) => {
      const pieces: string[] = []
      const units = foldUnits(text, lexicon)
      forEachRun(text, fixed, (from, to, isPlain) => {
        if (isPlain) pieces.push(text.slice(from, to))
        else cutRun(text, units, from, to, pieces)
      })
      return pieces
    },
    account: (text) => {
      const pieces: AccountedPiece[] = []
      const units = foldUnits(text, lexicon)
      forEachRun(text, none, (from, to, isPlain) => {
        if (isPlain) pieces.push({ text: text.slice(from, to), kind: 'mark' })
        else {
          list(text, units, from, to, arcs)
          const last = searchForward(lexicon, arcs, from, to, scratch)
          pieces.push(...accountOf(text, arcs, scratch.before, last))
        }
      })
      return pieces
    },
    alternativesOf: (text, fixed = none) => {
      const found: Alternative[] = []
      const units = foldUnits(text, lexicon)
      forEachRun(text, fixed, (from, to, isPlain) => {
        if (isPlain) return
        list(text, units, from, to, arcs)
        found.push(...findDoubts(text, arcs, from, to))
      })
      return found
    },
  }
}

function accountOf(text: string, arcs: Arcs, before: Int32Array, last: number): readonly AccountedPiece[] {
  const pieces: AccountedPiece[] = []
  for (let arc = last; arc >= 0; arc = int32At(before, arc))
    pieces.push({ text: text.slice(arcs.start[arc], arcs.end[arc]), kind: itemAt(arcKinds, byteAt(arcs.kind, arc)) })
  return pieces.toReversed()
}

const none: readonly FixedSpan[] = []

/** Traditional characters that fold by their neighbours. */
const splitCharacters = /[乾著瞭藉徵祇]/

/** The code units of a text, folded to simplified one by one. */
export function foldUnits(text: string, { folded }: Pick<Lexicon, 'folded'>): Uint16Array {
  const units = new Uint16Array(text.length)
  if (splitCharacters.test(text)) {
    const given = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
    foldInWord(given).forEach((unit, at) => (units[at] = folded[unit] || unit))
  } else
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      units[at] = folded[unit] || unit
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
