import { byLine } from './by-line.ts'

/** Readings of Chinese: one syllable with tone digit a code point, '' where there is none. */
export const pinyin = byLine('pinyin', (words) => words.flatMap(({ syllables }) => syllables))
