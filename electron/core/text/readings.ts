import { isHan } from './han.ts'

/** Gives the syllables of a text: one entry per code point, tone digit 1-5 (5 neutral), ü as ü, `''` for non-Han. */
export type Read = (text: string) => readonly string[]

/** The one call of pinyin-pro that we use. */
export type PinyinArray = (text: string, options: { type: 'array'; toneType: 'num' }) => readonly string[]

const syllable = /^[a-zêü]+[0-4]$/

/**
 * Makes a reader out of pinyin-pro. Its own segmentation sees the whole text, so give it whole sentences.
 */
export function createRead(pinyin: PinyinArray): Read {
  return (text) => {
    const characters = Array.from(text)
    const entries = pinyin(text, { type: 'array', toneType: 'num' })
    // One entry per code point is what the library does for every text we know; a reading shifted by one would be
    // worse than one without context.
    const isAligned = entries.length === characters.length
    return characters.map((character, index) => {
      if (!isHan(character)) return ''
      const entry = isAligned ? entries[index] : pinyin(character, { type: 'array', toneType: 'num' })[0]
      return entry !== undefined && syllable.test(entry) ? entry.replace(/0$/, '5') : ''
    })
  }
}

/** Loads pinyin-pro, which takes some 50 ms, and lets it make its tables, which takes 20 more. */
export async function loadRead(): Promise<Read> {
  const { pinyin } = await import('pinyin-pro')
  const read = createRead(pinyin)
  read('对照')
  return read
}
