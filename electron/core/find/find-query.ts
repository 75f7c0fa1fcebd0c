import { parsePinyin, type PinyinQuery } from '../language/dictionary/search/pinyin-query.ts'
import type { Comparable } from './comparable.ts'

/** A range in a sentence, in UTF-16. */
export interface Range {
  readonly startUtf16: number
  readonly endUtf16: number
}

/** Finds every place in a sentence; places never overlap. */
export type FindIn = (sentence: string) => readonly Range[]

export interface FindQuery {
  /** In the Chinese, and in the English. */
  readonly inSource: FindIn
  readonly inTarget: FindIn
  /** GLOB patterns of SQLite: every sentence with a place fits one of its side. */
  readonly sourcePatterns: readonly string[]
  readonly targetPatterns: readonly string[]
}

const HAN = /\p{Script=Han}/u
const LONGEST_SYLLABLE = 6

/**
 * Reads what someone looks for. Characters are compared in simplified form, letters without regard to case, full width or
 * accents. Letters that are pinyin of two syllables or more, or with tones, also find the characters that can be read so,
 * whatever they are read in the sentence. Null where nothing is asked.
 */
export function readFindQuery(typed: string, comparable: Comparable): FindQuery | null {
  const { fold } = comparable
  const needle = fold(typed.trim())
  if (needle === '') return null
  const asText = (sentence: string) => placesOf(fold(sentence), needle)
  const pinyin = HAN.test(typed) ? null : parsePinyin(typed)
  const targetPatterns = [textPattern(needle, comparable)]
  if (!pinyin || !isMeantAsPinyin(pinyin)) {
    return { inSource: asText, inTarget: asText, sourcePatterns: targetPatterns, targetPatterns }
  }
  const asPinyin = createPinyinFinder(pinyin, comparable)
  return {
    inSource: (sentence) => {
      const found = asText(sentence)
      return found.length > 0 ? found : asPinyin(sentence)
    },
    inTarget: asText,
    sourcePatterns: [...targetPatterns, ...partingsOf(pinyin, comparable).map(pattern)],
    targetPatterns,
  }
}

/** A letter may bear an accent in the text, which SQLite knows nothing of: for those that often do any sign will do. */
const textPattern = (needle: string, { formsOf }: Comparable): string =>
  pattern(needle.split('').map((unit) => (/[aceinouy]/.test(unit) ? null : formsOf(unit))))

/** Any text with one unit of each set in a row; null stands for any unit. */
const pattern = (units: readonly (readonly string[] | null)[]): string =>
  `*${units.map((forms) => (forms === null ? '?' : `[${forms.map(inClass).join('')}]`)).join('')}*`

// In a class of GLOB a ] must come first and a ^ must not; a hyphen is a range.
const inClass = (unit: string) => (unit === ']' || unit === '^' || unit === '-' || unit === '[' ? '' : unit)

/** One syllable without a tone is more often a piece of English: `he`, `can`. */
const isMeantAsPinyin = ({ letters, tones, ends, isWhole }: PinyinQuery): boolean =>
  isWhole && (tones.length > 0 || ends.size > 0 || letters.length > 4)

function placesOf(sentence: string, needle: string): readonly Range[] {
  const found: Range[] = []
  for (let at = sentence.indexOf(needle); at >= 0; at = sentence.indexOf(needle, at + needle.length))
    found.push({ startUtf16: at, endUtf16: at + needle.length })
  return found
}

/** The characters of each syllable, for each way to part the query. */
function partingsOf(query: PinyinQuery, { readAs }: Comparable): readonly (readonly (readonly string[])[])[] {
  const { letters } = query
  const found: (readonly (readonly string[])[])[] = []
  const walk = (from: number, parted: readonly (readonly string[])[]) => {
    if (from === letters.length) found.push(parted)
    for (let to = from + 1; to <= Math.min(letters.length, from + LONGEST_SYLLABLE); to++) {
      const tone = query.tones.find(({ at }) => at >= from && at < to)?.tone ?? null
      const characters = hasEndInside(query, from, to) ? [] : readAs(letters.slice(from, to), tone)
      if (characters.length > 0) walk(to, [...parted, characters])
    }
  }
  walk(0, [])
  return found
}

function hasEndInside({ ends }: PinyinQuery, from: number, to: number): boolean {
  for (const end of ends) if (end > from && end < to) return true
  return false
}

/** Finds runs of characters that the dictionary reads as the query has it. */
function createPinyinFinder(query: PinyinQuery, { readingsOf }: Comparable): FindIn {
  const { letters, tones } = query
  const fits = (from: number, syllable: { readonly letters: string; readonly tone: string }) => {
    const to = from + syllable.letters.length
    return (
      syllable.letters !== '' &&
      letters.startsWith(syllable.letters, from) &&
      !hasEndInside(query, from, to) &&
      tones.every(({ at, tone }) => at < from || at >= to || tone === syllable.tone || tone === '5')
    )
  }
  /** Where the rest of the query ends if its letters from `from` on begin at a place; -1 where they do not. */
  const endOf = (sentence: string, at: number, from: number): number => {
    if (from === letters.length) return at
    const character = String.fromCodePoint(sentence.codePointAt(at) ?? 0)
    for (const syllable of HAN.test(character) ? readingsOf(character) : []) {
      if (!fits(from, syllable)) continue
      const end = endOf(sentence, at + character.length, from + syllable.letters.length)
      if (end >= 0) return end
    }
    return -1
  }
  return (sentence) => {
    const found: Range[] = []
    for (let at = 0; at < sentence.length;) {
      const end = endOf(sentence, at, 0)
      if (end > at) found.push({ startUtf16: at, endUtf16: end })
      at = end > at ? end : at + 1
    }
    return found
  }
}
