import type { Arcs } from './arc-list.ts'
import { addArc, kinds } from './arc-list.ts'
import { firstTabledUnit, isHanUnit } from './characters.ts'
import { type Lexicon, nodeOf, traits } from './lexicon.ts'
import { doubleSurnames, longestTransliteration } from './name-pieces.ts'
import { type RuleName, ruleIndex } from './rules.ts'
import { classOfPiece } from './word-classes.ts'
import { byteAt, int16At, uint16At } from '../../arrays/read-array.ts'

type ListNames = (units: Uint16Array, at: number, to: number, arcs: Arcs) => void

/** Lists names that no dictionary has: 张晓东, 王芳, 欧阳海, 老李, 小明, 阿列克谢. */
export function createNameLister(lexicon: Lexicon): ListNames {
  const lists = [createPersonLister(lexicon), createFamiliarLister(lexicon), createForeignLister(lexicon)] as const
  const [listPersons, listFamiliar, listForeign] = lists
  const { traitsOf } = lexicon
  return (units, at, to, arcs) => {
    const here = byteAt(traitsOf, uint16At(units, at) - firstTabledUnit)
    if ((here & traits.surname) !== 0) listPersons(units, at, to, arcs)
    if ((here & traits.familiarPrefix) !== 0) listFamiliar(units, at, to, arcs)
    if ((here & traits.transliteration) !== 0) listForeign(units, at, to, arcs)
  }
}

const hasTrait = ({ traitsOf }: Lexicon, unit: number, trait: number) =>
  isHanUnit(unit) && (byteAt(traitsOf, unit - firstTabledUnit) & trait) !== 0

const unitAt = (units: Uint16Array, at: number, to: number) => (at < to ? uint16At(units, at) : 0)

function createPersonLister(lexicon: Lexicon): ListNames {
  const { surname, given } = lexicon
  const weight = (name: RuleName) => int16At(lexicon.rules, ruleIndex(name))
  const [short, long, double] = [weight('person-short'), weight('person-long'), weight('person-double')]
  const doubles = new Set(doubleSurnames.map((each) => (each.charCodeAt(0) << 16) | each.charCodeAt(1)))
  const personClass = classOfPiece('person')
  const worth = (unit: number) => int16At(given, unit - firstTabledUnit)
  const isGiven = (unit: number) => hasTrait(lexicon, unit, traits.given)
  return (units, at, to, arcs) => {
    const propose = (end: number, score: number) => {
      if (nodeOf(lexicon, units, at, end) === 0) addArc(arcs, at, end, score, personClass, kinds.person)
    }
    const [second, third, fourth] = [unitAt(units, at + 1, to), unitAt(units, at + 2, to), unitAt(units, at + 3, to)]
    if (isGiven(second)) {
      const base = int16At(surname, uint16At(units, at) - firstTabledUnit) + worth(second)
      propose(at + 2, short + base)
      if (isGiven(third)) propose(at + 3, long + base + worth(third))
    }
    if (!doubles.has((uint16At(units, at) << 16) | second) || !isGiven(third)) return
    propose(at + 3, double + worth(third))
    if (isGiven(fourth)) propose(at + 4, double + worth(third) + worth(fourth))
  }
}

function createFamiliarLister(lexicon: Lexicon): ListNames {
  const { surname, given, rules } = lexicon
  const weight = int16At(rules, ruleIndex('familiar'))
  const personClass = classOfPiece('person')
  return (units, at, to, arcs) => {
    const second = unitAt(units, at + 1, to)
    const isSurname = hasTrait(lexicon, second, traits.surname)
    if (!isSurname && !hasTrait(lexicon, second, traits.given)) return
    if (nodeOf(lexicon, units, at, at + 2) !== 0) return
    const worth = int16At(isSurname ? surname : given, second - firstTabledUnit)
    addArc(arcs, at, at + 2, weight + worth, personClass, kinds.familiar)
  }
}

function createForeignLister(lexicon: Lexicon): ListNames {
  const { transliteration, rules } = lexicon
  const weight = int16At(rules, ruleIndex('transliteration'))
  const perUnit = int16At(rules, ruleIndex('transliteration-length'))
  const foreignClass = classOfPiece('transliteration')
  return (units, at, to, arcs) => {
    let sum = int16At(transliteration, uint16At(units, at) - firstTabledUnit)
    const last = Math.min(to, at + longestTransliteration)
    for (let end = at + 1; end < last && hasTrait(lexicon, uint16At(units, end), traits.transliteration); end++) {
      sum += int16At(transliteration, uint16At(units, end) - firstTabledUnit)
      if (nodeOf(lexicon, units, at, end + 1) !== 0) continue
      const score = weight + perUnit * (end + 1 - at) + sum
      addArc(arcs, at, end + 1, score, foreignClass, kinds.transliteration)
    }
  }
}
