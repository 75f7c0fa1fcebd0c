import { englishScales, englishUnitValue } from './number-values.ts'
import { stemEnglish } from './english-stem.ts'
import { numberKey, punctuationClass, type Token } from './token.ts'

const piece = /\p{L}+(?:['’]\p{L}+)*|\d[\d,]*(?:\.\d+)?|\.{3,}|[^\s\p{L}\d]/gu
/** A single mark that opens or closes a quotation rather than stands for a letter. */
export const singleQuote = /(?<=^|[\s(—–-])['‘](?=\S)|(?<=[\p{P}])['’](?=$|[\s\p{P}])/gu
const silent = new Set(['a', 'an', 'the', 'of', 'to', "'s"])
const negations: ReadonlyMap<string, string> = new Map([
  ["won't", 'will'],
  ["can't", 'can'],
  ["shan't", 'shall'],
])

/** Remembers stems for as long as its owner lives. */
export type StemMemory = Map<string, string>

/**
 * The tokens of an English sentence in order: stems, numbers by value (two hundred and five is #205), punctuation
 * classes. Articles, `of` and `to` are left out: they tell nothing about who belongs to whom.
 */
export function englishTokens(text: string, stems: StemMemory): readonly Token[] {
  const pieces = Array.from(text.replaceAll(singleQuote, '"').matchAll(piece), ([found]) => found.replaceAll('’', "'"))
  const tokens: Token[] = []
  for (let index = 0; index < pieces.length; index++) {
    const surface = pieces[index] ?? ''
    const number = numberAt(pieces, index)
    if (number) {
      tokens.push({ key: numberKey(number.value), surface: pieces.slice(index, number.end).join(' ') })
      index = number.end - 1
    } else tokens.push(...wordOrSign(surface, stems))
  }
  return tokens
}

/** The keys of a dictionary gloss. */
export function glossKeys(gloss: string, stems: StemMemory): readonly string[] {
  return englishTokens(gloss, stems)
    .map(({ key }) => key)
    .filter((key) => /^[\p{L}\d#]/u.test(key))
}

function wordOrSign(surface: string, stems: StemMemory): readonly Token[] {
  if (!/^\p{L}/u.test(surface)) {
    const key = punctuationClass(surface[0] === '.' && surface.length > 2 ? '…' : surface)
    return key === undefined ? [] : [{ key, surface }]
  }
  const lower = surface.toLowerCase()
  if (lower.endsWith("n't")) {
    const verb = negations.get(lower) ?? lower.slice(0, -3)
    return [
      { key: stemmed(verb, stems), surface },
      { key: 'not', surface },
    ]
  }
  const word = lower.replace(/'(s|ll|d|m|re|ve)$/, '')
  return silent.has(word) ? [] : [{ key: stemmed(word, stems), surface }]
}

function stemmed(word: string, stems: StemMemory): string {
  let stem = stems.get(word)
  if (stem === undefined) {
    stem = stemEnglish(word.replaceAll("'", ''))
    stems.set(word, stem)
  }
  return stem
}

/** The number that starts at a piece, and the piece after it. `one` unaligned is a word: it is a pronoun as often. */
function numberAt(pieces: readonly string[], start: number): { value: number; end: number } | null {
  let total = 0
  let section: number | null = null
  let index = start
  for (; index < pieces.length; index++) {
    const word = (pieces[index] ?? '').toLowerCase()
    const digits = /^\d/.test(word) ? Number(word.replaceAll(',', '')) : undefined
    const scale = englishScales.get(word)
    if (digits !== undefined && section === null) section = digits
    else if (digits !== undefined) break
    else if (scale !== undefined && (section !== null || index === start)) {
      section = (section ?? 1) * scale
      if (scale >= 1000) [total, section] = [total + section, null]
    } else {
      const unit = englishUnitValue(word)
      if (unit !== undefined && fits(section, unit)) section = (section ?? 0) + unit
      else if (!isJoint(word, pieces[index + 1], section !== null || total > 0)) break
    }
    if (section === null && total === 0) break
  }
  while (index > start && /^(and|-)$/i.test(pieces[index - 1] ?? '')) index -= 1
  const value = total + (section ?? 0)
  if (index === start || (index === start + 1 && (pieces[start] ?? '').toLowerCase() === 'one')) return null
  return { value, end: index }
}

function fits(section: number | null, unit: number): boolean {
  if (section === null) return true
  return unit < 10 ? section % 10 === 0 && section > 0 : section % 100 === 0 && section > 0
}

function isJoint(word: string, next: string | undefined, isInside: boolean): boolean {
  if (!isInside || (word !== '-' && word !== 'and') || next === undefined) return false
  return englishUnitValue(next.toLowerCase()) !== undefined
}
