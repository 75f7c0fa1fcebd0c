import type { Word } from '#contract/text.ts'
import { spellWord } from '#core/language/dictionary/pinyin.ts'
import { byLine } from './by-line.ts'

/**
 * Readings of Chinese. To read: words as pinyin is printed, `Gǎnshòuyě huì zēngzhǎng.`; as JSON one syllable with tone
 * digit a code point, '' where there is none.
 */
export const pinyin = byLine('pinyin', {
  json: (words) => words.flatMap(({ syllables }) => syllables),
  readable: (words) => words.reduce(spelt, '').trim(),
})

/** Signs stand close to the word before them, as in the line. */
function spelt(line: string, { text, syllables }: Word): string {
  const reading = spellWord(syllables)
  if (reading === '') return /[\p{L}\p{N}]/u.test(text) ? `${line} ${text.trim()}` : line + text
  return /[\s“‘（《「『(]$/u.test(line) ? line + reading : `${line} ${reading}`
}
