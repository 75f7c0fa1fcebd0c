/** The ways of repeating a word that are words themselves, by what their letters stand for. */
export const composedPatterns = ['AA', 'AAA', 'AAB', 'ABAB', 'AABB', '一AA', 'A不A', 'A不AB', 'AB不AB'] as const
export type ComposedPattern = (typeof composedPatterns)[number]

/** What the dictionary says of a span, as far as composing needs it. */
export interface Stems {
  readonly isVerb: (units: Uint16Array, start: number, end: number) => boolean
  readonly isAdjective: (units: Uint16Array, start: number, end: number) => boolean
  /** A noun of two characters or more. */
  readonly isNoun: (units: Uint16Array, start: number, end: number) => boolean
  readonly isWord: (units: Uint16Array, start: number, end: number) => boolean
  readonly isMeasureWord: (unit: number) => boolean
}

type Found = (end: number, pattern: ComposedPattern) => void

const one = '一'.charCodeAt(0)
const isNot = (unit: number | undefined) => unit === 0x4e0d || unit === 0x6ca1

/**
 * Calls `found` for each piece composed by repetition that begins at `at`: 聊聊, 长长, 哈哈哈, 摇摇头, 考虑考虑, 高高兴兴, 一条条, 会不会,
 * 喜不喜欢, 知道不知道 (and 没 for 不). `to` ends the text.
 */
export function composedPieces(units: Uint16Array, at: number, to: number, stems: Stems, found: Found): void {
  const a = units[at] ?? 0
  const b = at + 1 < to ? units[at + 1] : undefined
  const c = at + 2 < to ? units[at + 2] : undefined
  if (b === undefined) return
  if (a === b) repeated(units, at, to, stems, found)
  else if (c === undefined) return
  else if (a === one && b === c) {
    if (stems.isMeasureWord(b)) found(at + 3, '一AA')
  } else if (isNot(b)) {
    if (c === a) asked(units, at, to, stems, found)
  } else if (c === a) {
    if (at + 3 < to && units[at + 3] === b && stems.isVerb(units, at, at + 2)) found(at + 4, 'ABAB')
  } else if (isNot(c)) {
    const isTwice = at + 4 < to && units[at + 3] === a && units[at + 4] === b
    if (isTwice && describes(stems, units, at, at + 2)) found(at + 5, 'AB不AB')
  }
}

const describes = (stems: Stems, units: Uint16Array, start: number, end: number) =>
  stems.isVerb(units, start, end) || stems.isAdjective(units, start, end)

function repeated(units: Uint16Array, at: number, to: number, stems: Stems, found: Found): void {
  if (describes(stems, units, at, at + 1)) found(at + 2, 'AA')
  if (at + 2 >= to) return
  if (units[at + 2] === units[at]) {
    let end = at + 3
    while (end < to && units[end] === units[at]) end++
    found(end, 'AAA')
    return
  }
  if (stems.isVerb(units, at + 1, at + 3)) found(at + 3, 'AAB')
  if (at + 3 >= to || units[at + 3] !== units[at + 2] || !stems.isWord(units, at + 1, at + 3)) return
  // 爸爸妈妈 are two people, each with a word; 高高兴兴 is one word.
  if (!stems.isNoun(units, at, at + 2) || !stems.isNoun(units, at + 2, at + 4)) found(at + 4, 'AABB')
}

function asked(units: Uint16Array, at: number, to: number, stems: Stems, found: Found): void {
  if (!describes(stems, units, at, at + 1)) return
  found(at + 3, 'A不A')
  if (at + 3 < to && describes(stems, units, at + 2, at + 4)) found(at + 4, 'A不AB')
}
