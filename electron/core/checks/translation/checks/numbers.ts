import { foldChinese } from '../../../alignment/engine/chinese-tokens.ts'
import {
  type CheckedPair,
  type CheckKnowledge,
  findingOf,
  saidOnBothSides,
  type TranslationCheck,
} from '../checked-text.ts'
import type { CheckedSideName } from '../finding.ts'
import { chineseValues } from '../numbers/chinese-values.ts'
import { englishValues } from '../numbers/english-values.ts'
import { haveSameValue, type ReadNumber } from '../numbers/value.ts'

/** Numbers of one side that the other has not, read as values: 1.2 亿 is 120 million, 三分之二 two thirds. */
export const numbers: TranslationCheck = {
  name: 'numbers',
  find: (pairs, knowledge) => {
    const compared = saidOnBothSides(pairs).map((pair) => comparedIn(pair, knowledge))
    const names = namesWithNumerals(compared)
    return compared.flatMap((each) => findIn(each, names))
  },
}

interface Compared {
  readonly pair: CheckedPair
  readonly ofSource: readonly ReadNumber[]
  readonly ofTarget: readonly ReadNumber[]
}

function comparedIn(pair: CheckedPair, { lexicon }: CheckKnowledge): Compared {
  return {
    pair,
    ofSource: chineseValues(foldChinese(pair.source.prose, lexicon), lexicon),
    ofTarget: englishValues(pair.target.prose, /[(（]/u.test(pair.source.prose)),
  }
}

const NAMED_PLACES = 3

/** Numerals that never have an equal after the same character: the 十八 of 茅十八 is part of a name. */
function namesWithNumerals(compared: readonly Compared[]): ReadonlySet<string> {
  const missed = new Map<string, { all: number; left: number }>()
  for (const { pair, ofSource, ofTarget } of compared) {
    const left = new Set(without(ofSource, ofTarget))
    for (const number of ofSource) {
      const key = withCharacterBefore(pair, number)
      const counts = missed.get(key) ?? { all: 0, left: 0 }
      missed.set(key, { all: counts.all + 1, left: counts.left + (left.has(number) ? 1 : 0) })
    }
  }
  const named = [...missed].filter(([, { all, left }]) => all >= NAMED_PLACES && left / all > 0.9)
  return new Set(named.map(([key]) => key))
}

const withCharacterBefore = ({ source }: CheckedPair, { start, text }: ReadNumber) =>
  `${/\p{Script=Han}$/u.exec(source.prose.slice(0, start))?.[0] ?? ' '}${text}`

function findIn({ pair, ofSource, ofTarget }: Compared, names: ReadonlySet<string>) {
  const ofCounted = ofSource.filter((number) => !names.has(withCharacterBefore(pair, number)))
  const [leftOfSource, leftOfTarget] = [without(ofCounted, ofTarget), without(ofTarget, ofCounted)]
  const [zh, en] = [leftOfSource.filter(isRequired), leftOfTarget.filter(isRequired)]
  // One beside the other is one mistake.
  const both = zh.slice(0, en.length)
  const required = [
    ...both.flatMap((number, index) =>
      isConverted(number, en[index]) ? [] : [differs(pair, number, en[index] ?? number)],
    ),
    ...zh.slice(en.length).map((number) => found(pair, 'source', number)),
    ...en.slice(zh.length).map((number) => found(pair, 'target', number)),
  ]
  if (required.length > 0) return required
  return [
    ...otherSmall(pair, ofCounted, ofTarget),
    ...otherUnits(pair, ofCounted, ofTarget),
    ...otherVersions(pair),
  ].slice(0, 1)
}

const isRequired = ({ weight }: ReadNumber) => weight === 'required'

const without = (ofSide: readonly ReadNumber[], ofOther: readonly ReadNumber[]) =>
  ofSide.filter((number) => !ofOther.some((other) => haveSameValue(number, other)))

const placeOf = ({ start, text }: ReadNumber) => ({ start, end: start + text.length })

const found = (pair: CheckedPair, side: CheckedSideName, number: ReadNumber) =>
  findingOf('numbers', pair, side, 'number-without-equal', [number.text], placeOf(number))

const differs = (pair: CheckedPair, number: ReadNumber, other: ReadNumber) =>
  findingOf('numbers', pair, 'source', 'number-differs', [number.text, other.text], placeOf(number))

/** Sixty kilograms are 130 pounds: another value of another unit. */
const isConverted = ({ unit }: ReadNumber, other: ReadNumber | undefined) =>
  unit !== null && unit.family === other?.unit?.family && unit.name !== other.unit.name && unit.family !== 'time'

/** Small numbers may be said without a number, but three people are not five people. */
function otherSmall(pair: CheckedPair, ofSource: readonly ReadNumber[], ofTarget: readonly ReadNumber[]) {
  const [zh, en] = [unequalled(ofSource, ofTarget), unequalled(ofTarget, ofSource)].map((left) =>
    left.filter(({ weight, values }) => weight !== 'loose' && values.every((value) => value >= 2)),
  )
  const dated = zh?.find((number) => isDate(number) && en?.some((other) => isSameFamily(number, other)))
  const [one, other] = [
    dated ?? onlyOf(zh ?? []),
    dated ? en?.find((each) => isSameFamily(each, dated)) : onlyOf(en ?? []),
  ]
  if (!one || !other || haveSameValue(one, other) || isConverted(one, other)) return []
  return dated || (!isDate(one) && !isDate(other)) ? [differs(pair, one, other)] : []
}

/** The numbers left over when each has taken one equal of the other side. */
function unequalled(ofSide: readonly ReadNumber[], ofOther: readonly ReadNumber[]): readonly ReadNumber[] {
  const free = [...ofOther]
  return ofSide.filter((number) => {
    const at = free.findIndex((other) => haveSameValue(number, other))
    if (at !== -1) free.splice(at, 1)
    return at === -1
  })
}

/** The one number of a list, which may stand there more than once. */
const onlyOf = (numbersLeft: readonly ReadNumber[]): ReadNumber | undefined =>
  numbersLeft.every((number) => number.values[0] === numbersLeft[0]?.values[0]) ? numbersLeft[0] : undefined

const isSameFamily = (one: ReadNumber, other: ReadNumber) => one.unit !== null && one.unit.family === other.unit?.family
const isDate = ({ unit }: ReadNumber) => unit?.family === 'month' || unit?.family === 'weekday'

/** The same value, but of kilometres here and of miles there. */
function otherUnits(pair: CheckedPair, ofSource: readonly ReadNumber[], ofTarget: readonly ReadNumber[]) {
  return ofSource.flatMap((number) => {
    const equals = ofTarget.filter((other) => haveSameValue(number, other))
    const { unit } = number
    if (!unit || isDate(number) || equals.length === 0) return []
    const isMet = equals.some(({ unit: theirs }) =>
      theirs?.family === unit.family ? theirs.name === unit.name : unit.family !== 'share',
    )
    // 百分之五十 may be a half, and what a share is of may be said at the other end of the sentence.
    const isSaidElsewhere =
      unit.family === 'share' && /%|per ?cent|half|third|quarter|fifth|tenth/i.test(pair.target.prose)
    if (isMet || isSaidElsewhere) return []
    return [findingOf('numbers', pair, 'source', 'unit-differs', [number.text, equals[0]?.text ?? ''], placeOf(number))]
  })
}

const version = /(?<![A-Za-z0-9])(?<name>[A-Za-z]+)[-· ]?(?<number>\d+(?:\.\d+)*)(?![\d.]*\d)/g

/** GPT-3 here and GPT-4 there: the digits of a name. */
function otherVersions(pair: CheckedPair) {
  const versionsOf = (prose: string) =>
    Array.from(prose.matchAll(version), ({ 0: text, index, groups }) => ({
      text,
      start: index,
      name: groups?.['name'] ?? '',
      number: groups?.['number'] ?? '',
    }))
  const [zh, en] = [versionsOf(pair.source.prose), versionsOf(pair.target.prose)]
  return en.flatMap(({ text, start, name, number }) => {
    const same = zh.filter((each) => each.name === name)
    const other = same.find((each) => !en.some((mine) => mine.name === name && mine.number === each.number))
    if (!other || same.some((each) => each.number === number)) return []
    return [
      findingOf('numbers', pair, 'target', 'number-differs', [other.text, text], { start, end: start + text.length }),
    ]
  })
}
