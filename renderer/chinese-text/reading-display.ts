import type { Settings } from '#contract/settings.ts'
import { writeZhuyin } from './zhuyin.ts'

const marks: Readonly<Record<string, string>> = {
  a: 'āáǎàa',
  e: 'ēéěèe',
  i: 'īíǐìi',
  o: 'ōóǒòo',
  u: 'ūúǔùu',
  ü: 'ǖǘǚǜü',
  m: 'm̄ḿm̌m̀m',
  n: 'n̄ńňǹn',
}

/** The vowel that carries the mark: a or e, the o of ou, else the last vowel; m and n where there is none. */
function markedAt(letters: string): number {
  const first = letters.search(/[ae]/)
  if (first >= 0) return first
  const ou = letters.indexOf('ou')
  if (ou >= 0) return ou
  const last = Math.max(...['i', 'o', 'u', 'ü'].map((vowel) => letters.lastIndexOf(vowel)))
  return last >= 0 ? last : letters.search(/[mn]/)
}

/**
 * Writes a syllable of the contract (`lü4`, `r5`) for the eye: `lǜ`, `r`; or with its number, where the neutral
 * tone has none; or in zhuyin. Source: Hanyu Pinyin orthography, GB/T 16159.
 */
export function writeSyllable(syllable: string, notation: Settings['notation']): string {
  if (notation === 'zhuyin') return writeZhuyin(syllable) ?? writeSyllable(syllable, 'marks')
  const match = /^([a-zü]+)([1-5])$/.exec(syllable)
  if (!match?.[1] || !match[2]) return syllable
  const [, letters, digit] = match
  if (notation === 'numbers') return digit === '5' ? letters : letters + digit
  const at = markedAt(letters)
  const marked = marks[letters[at] ?? '']
  if (at < 0 || !marked || digit === '5') return letters
  // m̄ and m̌ are two code units, so the row of forms is cut by grapheme.
  const forms = [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(marked)].map((each) => each.segment)
  return letters.slice(0, at) + (forms[Number(digit) - 1] ?? letters[at]) + letters.slice(at + 1)
}

/** The tone of a syllable, 1-5, or 0 where there is none. */
export const toneOf = (syllable: string): number => Number(/[1-5]$/.exec(syllable)?.[0] ?? 0)

interface WrittenSyllable {
  /** Index among the syllables, for lists on the screen. */
  readonly start: number
  readonly text: string
  readonly tone: number
}

/**
 * A word's reading as pieces to print side by side: an apostrophe parts a syllable that begins with a, o or e, but where
 * each stands over a character of its own.
 */
export function writeReading(
  syllables: readonly string[],
  notation: Settings['notation'],
  isJoined = true,
): readonly WrittenSyllable[] {
  return syllables
    .filter((syllable) => syllable !== '')
    .map((syllable, index) => {
      const written = writeSyllable(syllable, notation)
      const needsMark = isJoined && index > 0 && notation !== 'zhuyin' && /^[aoe]/.test(syllable)
      return { start: index, text: needsMark ? `’${written}` : written, tone: toneOf(syllable) }
    })
}

/** A reading in one line with blanks, as a card or a dictionary prints it. */
export const spellReading = (syllables: readonly string[], notation: Settings['notation']): string =>
  syllables
    .filter((syllable) => syllable !== '')
    .map((syllable) => writeSyllable(syllable, notation))
    .join(' ')
