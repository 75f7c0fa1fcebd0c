import { endOfPlainPiece, firstTabledUnit, isHanUnit, lastTabledUnit } from './characters.ts'
import { composedPatterns, composedPieces, type Stems } from './composed-pieces.ts'
import { childOf, type Lexicon, nodeOf, noWord, traits } from './lexicon.ts'
import { doubleSurnames, longestTransliteration } from './name-pieces.ts'
import { endOfNumber, mayBeginNumber } from './number-pieces.ts'
import { ruleIndex } from './rules.ts'
import { classNames, classOfPiece } from './word-classes.ts'

/** What a piece is, and so which rule or list accounts for it. */
export const arcKinds = [
  'single',
  'headword',
  'number',
  'ordinal',
  'person',
  'familiar',
  'transliteration',
  'composed',
  'latin',
  'fixed',
] as const
export type ArcKind = (typeof arcKinds)[number]

/** The pieces that a run of text may be cut into, in the order of their beginnings; parallel lists with `count` entries. */
export interface Arcs {
  count: number
  start: Int32Array
  end: Int32Array
  score: Int32Array
  wordClass: Uint16Array
  kind: Uint8Array
}

/** A span that must be one piece. */
export interface FixedSpan {
  readonly startUtf16: number
  readonly endUtf16: number
}

/** The longest headword that a cut may use; longer ones are proverbs, whose parts are words. */
export const longestWord = 12

export const createArcs = (): Arcs => ({
  count: 0,
  start: new Int32Array(512),
  end: new Int32Array(512),
  score: new Int32Array(512),
  wordClass: new Uint16Array(512),
  kind: new Uint8Array(512),
})

/** Lists the arcs of a run into `arcs`: `text` is folded, `units` are its code units, `fixed` the fixed spans inside. */
export type ListArcs = (text: string, units: Uint16Array, from: number, to: number, arcs: Arcs) => void

const kindOf = (kind: ArcKind) => arcKinds.indexOf(kind)
const kinds = {
  single: kindOf('single'),
  headword: kindOf('headword'),
  number: kindOf('number'),
  ordinal: kindOf('ordinal'),
  person: kindOf('person'),
  familiar: kindOf('familiar'),
  transliteration: kindOf('transliteration'),
  composed: kindOf('composed'),
  latin: kindOf('latin'),
}

const isDigitUnit = (unit: number) => (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)

/** Makes the listing of arcs for a lexicon. */
export function createLister(lexicon: Lexicon): ListArcs {
  const listNames = createNameLister(lexicon)
  const listHeadwords = createHeadwordLister(lexicon)
  const stems = stemsOf(lexicon)
  const { single, singleClass, rules } = lexicon
  const latinClass = classOfPiece('latin')
  const numberClass = classOfPiece('number')
  const composedClass = classOfPiece('composed')
  const weight = {
    number: rules[ruleIndex('number')]!,
    length: rules[ruleIndex('number-length')]!,
    ordinal: rules[ruleIndex('ordinal')]!,
    latin: rules[ruleIndex('latin')]!,
  }
  const composed = composedPatterns.map((pattern) => rules[ruleIndex(`composed=${pattern}`)]!)
  return (text, units, from, to, arcs) => {
    arcs.count = 0
    for (let at = from; at < to;) {
      const unit = units[at]!
      if (!isHanUnit(unit)) {
        const end = Math.min(to, endOfPlainPiece(text, at))
        const number = isDigitUnit(unit) ? endOfNumber(text, at, true) : -1
        add(arcs, at, number > to ? end : Math.max(end, number), weight.latin, latinClass, kinds.latin)
        listHeadwords(units, at, to, arcs)
        at = end
        continue
      }
      add(arcs, at, at + 1, single[unit - firstTabledUnit]!, singleClass[unit - firstTabledUnit]!, kinds.single)
      listHeadwords(units, at, to, arcs)
      const number = mayBeginNumber(unit) ? endOfNumber(text, at, false) : -1
      if (number > 0 && number <= to) {
        const isOrdinal = unit === 0x7b2c
        const worth = isOrdinal ? weight.ordinal : weight.number + weight.length * Math.min(number - at, 8)
        add(arcs, at, number, worth, numberClass, isOrdinal ? kinds.ordinal : kinds.number)
      }
      listNames(units, at, to, arcs)
      composedPieces(units, at, to, stems, (end, pattern) => {
        if (nodeOf(lexicon, units, at, end) !== 0) return
        add(arcs, at, end, composed[composedPatterns.indexOf(pattern)]!, composedClass, kinds.composed)
      })
      at++
    }
  }
}

function add(arcs: Arcs, start: number, end: number, score: number, wordClass: number, kind: number): void {
  const index = arcs.count++
  if (index === arcs.start.length) grow(arcs)
  arcs.start[index] = start
  arcs.end[index] = end
  arcs.score[index] = score
  arcs.wordClass[index] = wordClass
  arcs.kind[index] = kind
}

function grow(arcs: Arcs): void {
  const longer = <List extends Int32Array | Uint16Array | Uint8Array>(list: List, made: List): List => {
    made.set(list)
    return made
  }
  const length = arcs.start.length * 2
  arcs.start = longer(arcs.start, new Int32Array(length))
  arcs.end = longer(arcs.end, new Int32Array(length))
  arcs.score = longer(arcs.score, new Int32Array(length))
  arcs.wordClass = longer(arcs.wordClass, new Uint16Array(length))
  arcs.kind = longer(arcs.kind, new Uint8Array(length))
}

function createHeadwordLister(lexicon: Lexicon) {
  const { rootChild, scores, classes } = lexicon
  return (units: Uint16Array, at: number, to: number, arcs: Arcs): void => {
    let node = rootChild[units[at]!]!
    const last = Math.min(to, at + longestWord)
    for (let end = at + 1; node !== 0 && end < last; end++) {
      node = childOf(lexicon, node, units[end]!)
      if (end === at + 1 && isSecondHalfOfQuestion(units, at)) continue
      if (node !== 0 && scores[node] !== noWord) add(arcs, at, end + 1, scores[node]!, classes[node]!, kinds.headword)
    }
  }
}

/** Whether 不会 stands behind another 会: the question 会不会 is never cut before 不. */
const isSecondHalfOfQuestion = (units: Uint16Array, at: number) =>
  (units[at] === 0x4e0d || units[at] === 0x6ca1) && at > 0 && units[at - 1] === units[at + 1]

/** Names that no dictionary has: 张晓东, 王芳, 欧阳海, 老李, 小明, 阿列克谢. */
function createNameLister(lexicon: Lexicon) {
  const { traitsOf, surname, given, transliteration, rules } = lexicon
  const [short, long, double, familiar] = (['person-short', 'person-long', 'person-double', 'familiar'] as const).map(
    (name) => rules[ruleIndex(name)]!,
  ) as [number, number, number, number]
  const foreign = rules[ruleIndex('transliteration')]!
  const foreignLength = rules[ruleIndex('transliteration-length')]!
  const doubles = new Set(doubleSurnames.map((each) => (each.charCodeAt(0) << 16) | each.charCodeAt(1)))
  const personClass = classOfPiece('person')
  const foreignClass = classOfPiece('transliteration')
  const has = (unit: number | undefined, trait: number) =>
    unit !== undefined &&
    isHanUnit(unit) &&
    unit >= firstTabledUnit &&
    (traitsOf[unit - firstTabledUnit]! & trait) !== 0
  return (units: Uint16Array, at: number, to: number, arcs: Arcs): void => {
    const here = traitsOf[units[at]! - firstTabledUnit]!
    const second = at + 1 < to ? units[at + 1]! : 0
    const third = at + 2 < to ? units[at + 2]! : 0
    const propose = (end: number, score: number, wordClass: number, kind: number) => {
      if (nodeOf(lexicon, units, at, end) === 0) add(arcs, at, end, score, wordClass, kind)
    }
    const worth = (unit: number) => given[unit - firstTabledUnit]!
    if ((here & traits.surname) !== 0 && has(second, traits.given)) {
      const base = surname[units[at]! - firstTabledUnit]! + worth(second)
      propose(at + 2, short + base, personClass, kinds.person)
      if (has(third, traits.given)) propose(at + 3, long + base + worth(third), personClass, kinds.person)
    }
    if (doubles.size > 0 && doubles.has((units[at]! << 16) | second) && has(third, traits.given)) {
      const fourth = at + 3 < to ? units[at + 3]! : 0
      propose(at + 3, double + worth(third), personClass, kinds.person)
      if (has(fourth, traits.given)) propose(at + 4, double + worth(third) + worth(fourth), personClass, kinds.person)
    }
    if ((here & traits.familiarPrefix) !== 0 && has(second, traits.surname | traits.given)) {
      const isSurname = has(second, traits.surname)
      propose(
        at + 2,
        familiar + (isSurname ? surname[second - firstTabledUnit]! : worth(second)),
        personClass,
        kinds.familiar,
      )
    }
    if ((here & traits.transliteration) === 0) return
    let sum = transliteration[units[at]! - firstTabledUnit]!
    const last = Math.min(to, at + longestTransliteration)
    for (let end = at + 1; end < last && has(units[end], traits.transliteration); end++) {
      sum += transliteration[units[end]! - firstTabledUnit]!
      if (end - at >= 1)
        propose(end + 1, foreign + foreignLength * (end + 1 - at) + sum, foreignClass, kinds.transliteration)
    }
  }
}

const verbClasses = new Set(classNames.flatMap((name, index) => (/^v\d$/.test(name) ? [index] : [])))
const adjectiveClasses = new Set(classNames.flatMap((name, index) => (/^a\d$/.test(name) ? [index] : [])))

/** What stems of repeated words are, by the lexicon. */
export function stemsOf(lexicon: Lexicon): Stems {
  const { classes, traitsOf } = lexicon
  const isSingle = (unit: number, trait: number) =>
    unit >= firstTabledUnit && unit <= lastTabledUnit && (traitsOf[unit - firstTabledUnit]! & trait) !== 0
  const isOf = (trait: number, among: ReadonlySet<number>) => (units: Uint16Array, start: number, end: number) => {
    if (end > units.length) return false
    if (end === start + 1) return isSingle(units[start]!, trait)
    const node = nodeOf(lexicon, units, start, end)
    return node !== 0 && among.has(classes[node]!)
  }
  return {
    isVerb: isOf(traits.verb, verbClasses),
    isAdjective: isOf(traits.adjective, adjectiveClasses),
    isWord: (units, start, end) => end <= units.length && nodeOf(lexicon, units, start, end) !== 0,
    isMeasureWord: (unit) => isSingle(unit, traits.measureWord),
  }
}
