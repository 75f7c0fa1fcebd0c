import { addArc, type Arcs, kinds } from './arc-list.ts'
import { endOfPlainPiece, firstTabledUnit, isHanUnit } from './characters.ts'
import { composedPatterns, composedPieces } from './composed-pieces.ts'
import { childOf, type Lexicon, nodeOf, noWord } from './lexicon.ts'
import { createNameLister } from './name-arcs.ts'
import { endOfNumber, mayBeginNumber } from './number-pieces.ts'
import { ruleIndex } from './rules.ts'
import { stemsOf } from './stems.ts'
import { classOfPiece } from './word-classes.ts'
import { int16At, itemAt, uint16At } from '../../arrays/read-array.ts'

/** A span that must be one piece. */
export interface FixedSpan {
  readonly startUtf16: number
  readonly endUtf16: number
}

/** The longest headword that a cut may use; longer ones are proverbs, whose parts are words. */
export const longestWord = 12

/** Lists the arcs of a run into `arcs`: `text` is simplified, `units` are its code units, `fixed` the fixed spans inside. */
export type ListArcs = (text: string, units: Uint16Array, from: number, to: number, arcs: Arcs) => void

const isDigitUnit = (unit: number) => (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)

type ListAt = (units: Uint16Array, at: number, to: number, arcs: Arcs) => void

/** Makes the listing of arcs for a lexicon. */
export function createLister(lexicon: Lexicon): ListArcs {
  const lists = [createHeadwordLister(lexicon), createNameLister(lexicon), createComposedLister(lexicon)] as const
  const [listHeadwords, listNames, listComposed] = lists
  const listNumber = createNumberLister(lexicon)
  const { single, singleClass, rules } = lexicon
  const latinWeight = int16At(rules, ruleIndex('latin'))
  const latinClass = classOfPiece('latin')
  return (text, units, from, to, arcs) => {
    arcs.count = 0
    for (let at = from; at < to;) {
      const unit = uint16At(units, at)
      if (isHanUnit(unit)) {
        const tabled = unit - firstTabledUnit
        addArc(arcs, at, at + 1, int16At(single, tabled), uint16At(singleClass, tabled), kinds.single)
        listHeadwords(units, at, to, arcs)
        if (mayBeginNumber(unit)) listNumber(text, unit, at, to, arcs)
        listNames(units, at, to, arcs)
        listComposed(units, at, to, arcs)
        at++
      } else {
        const end = Math.min(to, endOfPlainPiece(text, at))
        const number = isDigitUnit(unit) ? endOfNumber(text, at, true) : -1
        addArc(arcs, at, number > to ? end : Math.max(end, number), latinWeight, latinClass, kinds.latin)
        listHeadwords(units, at, to, arcs)
        at = end
      }
    }
  }
}

function createNumberLister({ rules }: Lexicon) {
  const weight = int16At(rules, ruleIndex('number'))
  const perUnit = int16At(rules, ruleIndex('number-length'))
  const ordinal = int16At(rules, ruleIndex('ordinal'))
  const numberClass = classOfPiece('number')
  return (text: string, unit: number, at: number, to: number, arcs: Arcs): void => {
    const end = endOfNumber(text, at, false)
    if (end < 0 || end > to) return
    const isOrdinal = unit === 0x7b2c
    const worth = isOrdinal ? ordinal : weight + perUnit * Math.min(end - at, 8)
    addArc(arcs, at, end, worth, numberClass, isOrdinal ? kinds.ordinal : kinds.number)
  }
}

function createComposedLister(lexicon: Lexicon): ListAt {
  const stems = stemsOf(lexicon)
  const weights = composedPatterns.map((pattern) => int16At(lexicon.rules, ruleIndex(`composed=${pattern}`)))
  const composedClass = classOfPiece('composed')
  return (units, at, to, arcs) =>
    composedPieces(units, at, to, stems, (end, pattern) => {
      if (nodeOf(lexicon, units, at, end) !== 0) return
      addArc(arcs, at, end, itemAt(weights, composedPatterns.indexOf(pattern)), composedClass, kinds.composed)
    })
}

function createHeadwordLister(lexicon: Lexicon): ListAt {
  const { rootChild, scores, classes } = lexicon
  return (units, at, to, arcs) => {
    let node = uint16At(rootChild, uint16At(units, at))
    const last = Math.min(to, at + longestWord)
    for (let end = at + 1; node !== 0 && end < last; end++) {
      node = childOf(lexicon, node, uint16At(units, end))
      if (end === at + 1 && isSecondHalfOfQuestion(units, at)) continue
      if (node !== 0 && scores[node] !== noWord)
        addArc(arcs, at, end + 1, int16At(scores, node), uint16At(classes, node), kinds.headword)
    }
  }
}

/** Whether 不会 stands behind another 会: the question 会不会 is never cut before 不. */
const isSecondHalfOfQuestion = (units: Uint16Array, at: number) =>
  (units[at] === 0x4e0d || units[at] === 0x6ca1) && at > 0 && units[at - 1] === units[at + 1]
