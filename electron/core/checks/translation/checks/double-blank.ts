import { type CheckedPair, findingOf, sideNames, type TranslationCheck } from '../checked-text.ts'

const between = /(?<=\S) {2,}(?=\S)|(?<=\S)[\u00a0\u3000 ]*(?:\u00a0 |\u00a0{2,}| \u00a0)[\u00a0 ]*(?=\S)/gu
// Two blanks after a sentence are a habit of typists; more than so many places show that it is this text's.
const HABIT_PLACES = 5

/** Two blanks where one belongs. Cells of a table are parted by blanks, code is laid out by them. */
export const doubleBlank: TranslationCheck = {
  name: 'double-blank',
  find: (pairs) => {
    const isHabit = pairs.filter(({ target }) => /[.!?]["”’)]? {2}\S/u.test(target.text)).length >= HABIT_PLACES
    return pairs.filter(({ kind }) => kind !== 'code' && kind !== 'row').flatMap((pair) => findIn(pair, isHabit))
  },
}

function findIn(pair: CheckedPair, isHabit: boolean) {
  return sideNames.flatMap((side) =>
    Array.from(pair[side].prose.matchAll(between)).flatMap((match) => {
      const isAfterSentence = /[.!?:]["”’)]?$/u.test(pair[side].prose.slice(0, match.index))
      if (isHabit && side === 'target' && isAfterSentence) return []
      const place = { start: match.index, end: match.index + match[0].length }
      return [findingOf('double-blank', pair, side, 'blank-twice', [], place)]
    }),
  )
}
