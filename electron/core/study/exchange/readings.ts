import { readSyllable } from '../../corrections/read-syllables.ts'
import { toneMark } from '../../language/dictionary/pinyin.ts'

/** A reading of a card (`gan3 shou4`) as other programs show it (`gǎn shòu`); as it is where that could not be read back. */
export function markedReading(reading: string): string {
  const marked = reading
    .split(' ')
    .map((each) => toneMark(each))
    .join(' ')
  return readReading(marked) === reading ? marked : reading
}

/** A reading as people write it, as a card has it: syllables with tone digits where it is pinyin, else as it stands. */
export function readReading(text: string): string {
  const written = text.trim().replaceAll(/\s+/g, ' ')
  if (written === '') return ''
  const syllables = written.split(' ').flatMap(syllablesIn)
  return syllables.every((each) => each !== null) ? syllables.join(' ') : written
}

/** The syllables of a word written in one, such as gǎnshòuyě or gan3shou4; null where it is no pinyin. */
function syllablesIn(word: string): readonly (string | null)[] {
  const whole = readSyllable(word)
  if (whole !== null) return [whole]
  const digits = word.match(/[^\d\s]+[1-5]/g)
  if (digits && digits.join('') === word) return digits.map(readSyllable)
  return partMarked(word) ?? [null]
}

const LONGEST_SYLLABLE = 7
const LONGEST_WORD = 40

/** Parts a word into syllables, the longest first. */
function partMarked(word: string): readonly string[] | null {
  if (word.length > LONGEST_WORD) return null
  const failed = new Set<number>()
  const from = (at: number): readonly string[] | null => {
    if (at >= word.length) return []
    if (failed.has(at)) return null
    if (/['’]/.test(word[at] ?? '')) return from(at + 1)
    for (let end = Math.min(word.length, at + LONGEST_SYLLABLE); end > at + 1; end--) {
      const syllable = readSyllable(word.slice(at, end))
      const rest = syllable === null ? null : from(end)
      if (syllable !== null && rest) return [syllable, ...rest]
    }
    failed.add(at)
    return null
  }
  return from(0)
}
