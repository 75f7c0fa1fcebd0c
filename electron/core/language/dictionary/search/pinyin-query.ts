import { isSyllable, isSyllableBegun } from '../../text/syllables.ts'

/** What someone typed, understood as pinyin. */
export interface PinyinQuery {
  /** Small letters a to z with v for ü, nothing between them. */
  readonly letters: string
  /** Places in `letters` where a syllable has to end: behind a tone digit, a blank, an apostrophe, a toned last syllable. */
  readonly ends: ReadonlySet<number>
  /** Tones, each with the place of the letter it stands on, or of the last letter before it. */
  readonly tones: readonly { readonly at: number; readonly tone: string }[]
  /** False where the last syllable is only begun: `zhong g`. */
  readonly isWhole: boolean
}

const toneOfMark: Readonly<Record<string, string>> = { '\u0304': '1', '\u0301': '2', '\u030c': '3', '\u0300': '4' }
const longestSyllable = 6
// Longer than any headword's reading.
const mostLetters = 120

/**
 * Reads pinyin as people type it: toneless, with digits (`zhong1guo2`), with marks (`zhōng guó`), joined or spaced, ü as
 * ü, v or u:, the last syllable possibly begun. Null where no parting into syllables is possible.
 */
export function parsePinyin(typed: string): PinyinQuery | null {
  const found = readLetters(typed)
  if (found === null) return null
  const { letters, ends, tones } = found
  const last = tones.at(-1)
  const whole = partings(found, false)
  if (!whole && !partings(found, true)) return null
  // A mark on the last syllable says that it is over.
  if (last && isOneSyllable(letters.slice(startOfLast(letters, last.at, ends)))) ends.add(letters.length)
  return { letters, ends, tones, isWhole: whole }
}

interface Letters {
  readonly letters: string
  readonly ends: Set<number>
  readonly tones: { readonly at: number; readonly tone: string }[]
  /** Places of letters with a mark on them, which can only be vowels of one syllable. */
  readonly marked: ReadonlySet<number>
}

function readLetters(typed: string): Letters | null {
  const plain = typed.trim().normalize('NFD').toLowerCase().replaceAll('u\u0308', 'v').replaceAll('u:', 'v')
  let letters = ''
  const ends = new Set<number>()
  const tones: { at: number; tone: string }[] = []
  const marked = new Set<number>()
  for (const each of plain) {
    const mark = toneOfMark[each]
    if (/[a-z]/.test(each)) letters += each
    else if (letters === '') return null
    else if (mark !== undefined) {
      tones.push({ at: letters.length - 1, tone: mark })
      marked.add(letters.length - 1)
    } else if (/[0-5]/.test(each)) {
      tones.push({ at: letters.length - 1, tone: each === '0' ? '5' : each })
      ends.add(letters.length)
    } else if (/[\s'’·,-]/u.test(each)) ends.add(letters.length)
    else return null
  }
  if (letters === '' || letters.length > mostLetters) return null
  return { letters, ends, tones, marked }
}

/** Whether the letters can be parted into syllables at the given ends, one mark a syllable at most. */
function partings({ letters, ends, marked }: Letters, mayBeBegun: boolean): boolean {
  const reached = new Uint8Array(letters.length + 1)
  reached[0] = 1
  for (let at = 0; at < letters.length; at++) {
    if (reached[at] === 0) continue
    for (let end = at + 1; end <= Math.min(letters.length, at + longestSyllable); end++) {
      if (isPossible(letters.slice(at, end), mayBeBegun && end === letters.length) && marksIn(marked, at, end) < 2)
        reached[end] = 1
      if (ends.has(end)) break
    }
  }
  return reached[letters.length] === 1
}

const withUmlaut = (letters: string) =>
  letters
    .replace(/v/, 'ü')
    .replace(/^([ln])ue/, '$1üe')
    .replace(/^([jqxy])ü/, '$1u')

const isOneSyllable = (letters: string) => isSyllable(withUmlaut(letters))

function isPossible(letters: string, mayBeBegun: boolean): boolean {
  const spelt = withUmlaut(letters)
  // The r of 儿 is written behind its syllable; alone, only 'er' is one. Without a vowel nothing else is typed.
  if (isSyllable(spelt)) return /[aeiouüê]/.test(spelt) || spelt === 'r' || mayBeBegun
  return mayBeBegun && isSyllableBegun(spelt)
}

function marksIn(marked: ReadonlySet<number>, from: number, to: number): number {
  let count = 0
  for (const place of marked) if (place >= from && place < to) count++
  return count
}

/** Where the syllable with a mark at a place can begin at the earliest: behind the last end before it. */
function startOfLast(letters: string, place: number, ends: ReadonlySet<number>): number {
  let start = 0
  for (const end of ends) if (end <= place && end > start) start = end
  for (let at = start; at <= place; at++) if (isOneSyllable(letters.slice(at))) return at
  return start
}
