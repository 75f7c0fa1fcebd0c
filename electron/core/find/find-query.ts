import type { Dictionary } from '../language/dictionary/dictionary.ts'
import { parsePinyin, type PinyinQuery } from '../language/dictionary/search/pinyin-query.ts'

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
}

/** What the language knows. `toSimplified` keeps the length. */
export interface Known {
  readonly dictionary: Dictionary
  readonly toSimplified: (text: string) => string
}

const HAN = /\p{Script=Han}/u

/**
 * Reads what someone looks for. Characters are compared in simplified form, letters without regard to case, full width or
 * accents. Letters that are pinyin of two syllables or more, or with tones, also find the characters that can be read so.
 * Null where nothing is asked.
 */
export function readFindQuery(typed: string, { dictionary, toSimplified }: Known): FindQuery | null {
  const fold = createFold(toSimplified)
  const needle = fold(typed.trim())
  if (needle === '') return null
  const asText = (sentence: string) => placesOf(fold(sentence), needle)
  const pinyin = HAN.test(typed) ? null : parsePinyin(typed)
  if (!pinyin || !isMeantAsPinyin(pinyin)) return { inSource: asText, inTarget: asText }
  const asPinyin = createPinyinFinder(pinyin, dictionary)
  return {
    inSource: (sentence) => {
      const found = asText(sentence)
      return found.length > 0 ? found : asPinyin(sentence)
    },
    inTarget: asText,
  }
}

/** One syllable without a tone is more often a piece of English: `he`, `can`. */
const isMeantAsPinyin = ({ letters, tones, ends, isWhole }: PinyinQuery): boolean =>
  isWhole && (tones.length > 0 || ends.size > 0 || letters.length > 4)

function placesOf(sentence: string, needle: string): readonly Range[] {
  const found: Range[] = []
  for (let at = sentence.indexOf(needle); at >= 0; at = sentence.indexOf(needle, at + needle.length))
    found.push({ startUtf16: at, endUtf16: at + needle.length })
  return found
}

/** Makes a text comparable unit by unit, so that places in it are places in the text. */
function createFold(toSimplified: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  const foldLetter = (unit: string): string => {
    const plain = unit
      .normalize('NFKD')
      .replaceAll(/\p{Mn}/gu, '')
      .toLowerCase()
    return plain.length === 1 ? plain : unit
  }
  return (text) => {
    let folded = ''
    for (const unit of toSimplified(text).split('')) {
      const same = known.get(unit) ?? foldLetter(unit)
      known.set(unit, same)
      folded += same
    }
    return folded
  }
}

interface Syllable {
  readonly letters: string
  readonly tone: string
}

/** Finds runs of characters that the dictionary reads as the query has it, whatever they are read in the sentence. */
function createPinyinFinder(query: PinyinQuery, dictionary: Dictionary): FindIn {
  const known = new Map<string, readonly Syllable[]>()
  const readingsOf = (character: string) => {
    const before = known.get(character)
    if (before) return before
    const made = HAN.test(character) ? readingsIn(dictionary, character) : []
    known.set(character, made)
    return made
  }
  /** Where the rest of the query ends if its letters from `from` on begin at a place; -1 where they do not. */
  const endOf = (sentence: string, at: number, from: number): number => {
    if (from === query.letters.length) return at
    const character = String.fromCodePoint(sentence.codePointAt(at) ?? 0)
    for (const syllable of at < sentence.length ? readingsOf(character) : []) {
      if (!fits(query, from, syllable)) continue
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

function readingsIn(dictionary: Dictionary, character: string): readonly Syllable[] {
  const spelt = new Set(dictionary.lookup(character).flatMap(({ syllables }) => syllables.slice(0, 1)))
  return [...spelt].map((syllable) => ({
    letters: syllable
      .toLowerCase()
      .replaceAll('ü', 'v')
      .replace(/[1-5]$/, ''),
    tone: /[1-5]$/.exec(syllable)?.[0] ?? '',
  }))
}

/** Whether a syllable can stand at a place of the query: its letters, no end inside it, its tone where one is given. */
function fits({ letters, ends, tones }: PinyinQuery, from: number, syllable: Syllable): boolean {
  if (!letters.startsWith(syllable.letters, from)) return false
  const to = from + syllable.letters.length
  for (const end of ends) if (end > from && end < to) return false
  return tones.every(({ at, tone }) => at < from || at >= to || tone === syllable.tone || tone === '5')
}
