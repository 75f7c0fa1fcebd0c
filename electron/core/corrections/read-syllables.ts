import { syllableWithDigit } from '../language/text/syllables.ts'

/**
 * Reads a reading as people type it, for a known number of characters: `zhong4 yao4`, `zhong4yao4`, `zhòngyào`,
 * `Zhòng yào`, `lv4`, `lu:4`, `nüe`, `r5`; no tone, 0 or 5 is the neutral tone. Gives syllables as the contract writes
 * them, or null where it is no Mandarin or of another number of syllables.
 */
export function readSyllables(typed: string, count: number): readonly string[] | null {
  const tokens = plainLetters(typed)
    .split(/[\s'’·,，、-]+/u)
    .filter(Boolean)
  if (tokens.length === count) {
    const whole = tokens.map(readSyllable)
    if (whole.every((each) => each !== null)) return whole
  }
  return partTokens(tokens, count)
}

/** One syllable, `lü4` for `lv4`, `lǜ`, `lu:4`; null where it is none. */
export function readSyllable(typed: string): string | null {
  const [, letters = '', digit] = /^(.+?)([0-5])?$/u.exec(plainLetters(typed)) ?? []
  const marked = syllableWithDigit(umlautBehind(letters))
  if (marked === null || digit === undefined) return marked
  // A tone written twice is a slip.
  return marked.endsWith('5') ? marked.slice(0, -1) + (digit === '0' ? '5' : digit) : null
}

function plainLetters(typed: string): string {
  return typed.normalize('NFC').toLowerCase().replaceAll('u:', 'ü').replaceAll('v', 'ü').replaceAll('ɡ', 'g').trim()
}

/** `jü` is written ju, and lue and nue are lüe and nüe. */
function umlautBehind(letters: string): string {
  const plain = letters.normalize('NFD').replace(/^([jqxy])u\u0308/u, '$1u')
  return plain.replace(/^([ln])u(?!\u0308)([\u0300-\u030c]?e)/u, '$1u\u0308$2').normalize('NFC')
}

const LONGEST_SYLLABLE = 7

/** Parts tokens into `count` syllables in all, the longest first; each place and number is tried once. */
function partTokens(tokens: readonly string[], count: number): readonly string[] | null {
  const text = tokens.join(' ')
  const failed = new Set<number>()
  const part = (at: number, left: number): readonly string[] | null => {
    if (at >= text.length) return left === 0 ? [] : null
    if (text[at] === ' ') return part(at + 1, left)
    const key = at * (count + 1) + left
    if (left === 0 || failed.has(key)) return null
    const space = text.indexOf(' ', at)
    const last = Math.min(space < 0 ? text.length : space, at + LONGEST_SYLLABLE)
    for (let end = last; end > at; end--) {
      const syllable = mayStandAt(text, at, end) ? readSyllable(text.slice(at, end)) : null
      const rest = syllable === null ? null : part(end, left - 1)
      if (syllable !== null && rest) return [syllable, ...rest]
    }
    failed.add(key)
    return null
  }
  return part(0, count)
}

/** What has no vowel (ń, hm) stands alone, but the r of 儿 stands behind another syllable too. */
function mayStandAt(text: string, at: number, end: number): boolean {
  if (/[aeiou]/.test(text.slice(at, end).normalize('NFD'))) return true
  const isLast = end === text.length || text[end] === ' '
  return isLast && (text[at] === 'r' || at === 0 || text[at - 1] === ' ')
}
