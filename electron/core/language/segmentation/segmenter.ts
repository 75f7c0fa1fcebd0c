import { endOfPlainPiece, firstTabledUnit, isAfterAmount, isHanUnit } from './characters.ts'
import { longestPlainUnknown, longestUnknown } from './features.ts'
import { longestWord } from './lattice.ts'
import type { Lexicon } from './lexicon.ts'
import { noWord, openLexicon, ruleNames, traits } from './lexicon.ts'
import type { NumberPiece } from './number-pieces.ts'
import { mayBeginNumber, numberPieces } from './number-pieces.ts'
import { findTerms } from './whole-terms.ts'

/** Cuts a text into pieces that join back to it; time and memory grow with its length. */
export type Segment = (text: string) => string[]

/**
 * Makes the segmenter of a packed lexicon. Glossary forms always stay whole: the longest at the leftmost place wins, and
 * one that begins or ends with a Latin letter or digit is not cut out of a longer Latin word. Throws RangeError where
 * the bytes are no lexicon.
 */
export function createSegmenter(lexicon: Uint8Array, glossaryForms: readonly string[]): Segment {
  const cutRun = createRunCutter(openLexicon(lexicon))
  const termsIn = findTerms(glossaryForms)
  return (text) => {
    const pieces: string[] = []
    let at = 0
    for (const { startUtf16, endUtf16 } of termsIn(text)) {
      if (startUtf16 > at) cutBetween(text.slice(at, startUtf16), pieces, cutRun)
      pieces.push(text.slice(startUtf16, endUtf16))
      at = endUtf16
    }
    if (at < text.length) cutBetween(at === 0 ? text : text.slice(at), pieces, cutRun)
    return pieces
  }
}

type CutRun = (text: string, start: number, end: number, pieces: string[]) => void

/** Signs and blanks stand alone; what lies between them is cut by worth. */
function cutBetween(text: string, pieces: string[], cutRun: CutRun): void {
  for (let at = 0; at < text.length;) {
    const start = at
    let isPlainFirst = false
    while (at < text.length) {
      const unit = text.charCodeAt(at)
      if (isHanUnit(unit)) at++
      else if (mayBeginDigits(unit)) at = endOfDigits(text, at)
      else {
        isPlainFirst = at === start
        break
      }
    }
    if (isPlainFirst) {
      at = endOfPlainPiece(text, at)
      pieces.push(text.slice(start, at))
    } else cutRun(text, start, at, pieces)
  }
}

const mayBeginDigits = (unit: number) => (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)

function createRunCutter(lexicon: Lexicon): CutRun {
  const walk = createWalker(lexicon)
  const scratch = { best: new Int32Array(256), from: new Int32Array(256) }
  return (text, start, end, pieces) => {
    const length = end - start
    if (scratch.best.length <= length) {
      scratch.best = new Int32Array(2 * length)
      scratch.from = new Int32Array(2 * length)
    }
    const { best, from } = scratch
    best.fill(unreached, 0, length + 1)
    best[0] = 0
    for (let at = 0; at < length; at++) if (best[at] !== unreached) walk(text, start, at, length, best, from)
    const cuts: number[] = []
    for (let at = length; at > 0; at = from[at]!) cuts.push(at)
    let before = start
    for (let index = cuts.length - 1; index >= 0; index--) {
      pieces.push(text.slice(before, start + cuts[index]!))
      before = start + cuts[index]!
    }
  }
}

const unreached = -0x7fffffff

type Walk = (text: string, start: number, at: number, length: number, best: Int32Array, from: Int32Array) => void

/** Tries every piece that begins at one place and keeps, for each end, the best way there. */
function createWalker(lexicon: Lexicon): Walk {
  const { rootChild, labels, firstChild, scores, single, traitsOf, rules } = lexicon
  const worthOfUnknown = createUnknownScorer(lexicon)
  const amount = rules[ruleNames.indexOf('amount')]!
  const perNumeral = rules[ruleNames.indexOf('amount-length')]!
  return (text, start, at, length, best, from) => {
    const here = best[at]!
    const first = text.charCodeAt(start + at)
    const reach = (end: number, score: number) => {
      if (here + score <= best[end]!) return
      best[end] = here + score
      from[end] = at
    }
    if (!isHanUnit(first)) return reach(endOfDigits(text, start + at) - start, 0)
    const [number] = mayBeginNumber(first) ? numberPieces(text, start + at) : none
    if (number?.isOrdinal) return reach(number.endUtf16 - start, 0)
    const firstTraits = traitsOf[first - firstTabledUnit]!
    const after = isAfterAmount(text, start + at) ? (firstTraits & traits.measureWord ? measureAfter : otherAfter) : -1
    const bonus = (width: number) => (after < 0 ? 0 : rules[after + Math.min(width, 3) - 1]!)
    reach(at + 1, single[first - firstTabledUnit]! + bonus(1))
    let node = rootChild[first]!
    let shared = firstTraits
    let seen = firstTraits
    const last = Math.min(length, at + longestWord)
    for (let end = at + 1; end < last; end++) {
      const unit = text.charCodeAt(start + end)
      if (!isHanUnit(unit)) break
      if (node !== 0) node = childOf(labels, firstChild[node]!, firstChild[node + 1]!, unit)
      shared &= traitsOf[unit - firstTabledUnit]!
      seen |= traitsOf[unit - firstTabledUnit]!
      const width = end + 1 - at
      if (node !== 0 && scores[node] !== noWord) reach(end + 1, scores[node]! + bonus(width))
      else if (mayBeUnknown(width, shared, seen)) reach(end + 1, worthOfUnknown(text, start + at, width) + bonus(width))
      else if (node === 0) break
    }
    if (number !== undefined)
      reach(number.endUtf16 - start, amount + perNumeral * Math.min(number.endUtf16 - start - at, 9))
  }
}

const none: readonly NumberPiece[] = []
const otherAfter = ruleNames.indexOf('other-after-amount1')
const measureAfter = ruleNames.indexOf('measure-after-amount1')

/** As `mayBeUnknown` of features, from the traits that all characters share and those that any has. */
const mayBeUnknown = (width: number, shared: number, seen: number) =>
  (seen & traits.oftenAlone) === 0 &&
  (width <= longestPlainUnknown || ((shared & traits.transliteration) !== 0 && width <= longestUnknown))

function createUnknownScorer({ unknown, unknownBase, unknownBegins, unknownEnds }: Lexicon) {
  return (text: string, at: number, width: number): number => {
    const kind = Math.min(width, 5) - 2
    const table = unknown[kind]!
    const tabled = (offset: number) => text.charCodeAt(at + offset) - firstTabledUnit
    let sum = unknownBase[kind]! + unknownBegins[tabled(0)]! + unknownEnds[tabled(width - 1)]!
    for (let offset = 0; offset < width; offset++) sum += table[tabled(offset)]!
    return sum
  }
}

/** The end of a run of letters and digits, with the Chinese unit or word of rough amount behind it. */
function endOfDigits(text: string, start: number): number {
  return Math.max(endOfPlainPiece(text, start), numberPieces(text, start)[0]?.endUtf16 ?? 0)
}

/** The child of a node with a label; 0 where there is none. */
function childOf(labels: Uint16Array, from: number, to: number, label: number): number {
  let low = from
  let high = to - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = labels[middle]!
    if (found === label) return middle
    if (found < label) low = middle + 1
    else high = middle - 1
  }
  return 0
}
