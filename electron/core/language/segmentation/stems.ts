import { firstTabledUnit, lastTabledUnit } from './characters.ts'
import type { Stems } from './composed-pieces.ts'
import { type Lexicon, nodeOf, traits } from './lexicon.ts'
import { classNames } from './word-classes.ts'
import { byteAt, uint16At } from '../../arrays/read-array.ts'

const verbClasses = new Set(classNames.flatMap((name, index) => (/^v\d$/.test(name) ? [index] : [])))
const nounClasses = new Set(classNames.flatMap((name, index) => (/^n\d$/.test(name) ? [index] : [])))
const adjectiveClasses = new Set(classNames.flatMap((name, index) => (/^a\d$/.test(name) ? [index] : [])))

/** What stems of repeated words are, by the lexicon. */
export function stemsOf(lexicon: Lexicon): Stems {
  const { classes, traitsOf } = lexicon
  const isSingle = (unit: number, trait: number) =>
    unit >= firstTabledUnit && unit <= lastTabledUnit && (byteAt(traitsOf, unit - firstTabledUnit) & trait) !== 0
  const isOf = (trait: number, among: ReadonlySet<number>) => (units: Uint16Array, start: number, end: number) => {
    if (end > units.length) return false
    if (end === start + 1) return isSingle(uint16At(units, start), trait)
    const node = nodeOf(lexicon, units, start, end)
    return node !== 0 && among.has(uint16At(classes, node))
  }
  return {
    isVerb: isOf(traits.verb, verbClasses),
    isAdjective: isOf(traits.adjective, adjectiveClasses),
    isNoun: (units, start, end) => {
      const node = end <= units.length ? nodeOf(lexicon, units, start, end) : 0
      return node !== 0 && nounClasses.has(uint16At(classes, node))
    },
    isWord: (units, start, end) => end <= units.length && nodeOf(lexicon, units, start, end) !== 0,
    isMeasureWord: (unit) => isSingle(unit, traits.measureWord),
  }
}
