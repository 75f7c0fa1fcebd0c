import { countHan } from './han.ts'

export type Language = 'zh-Hans' | 'zh-Hant' | 'en' | 'other'

const TRADITIONAL = /[們這個來為國說時會對發過還後點間學種麼樣實現無與長機關開問題動進業產電車書見話語頭東馬門風飛]/g
const SIMPLIFIED = /[们这个来为国说时会对发过还后点间学种么样实现无与长机关开问题动进业产电车书见话语头东马门风飞]/g

/** The language of a text by its letters. A Chinese text may hold four Latin letters for each of its characters. */
export function languageOf(sample: string): Language {
  const side = sideOf(sample)
  if (side !== 'source') return side === 'target' ? 'en' : 'other'
  return (sample.match(TRADITIONAL)?.length ?? 0) > (sample.match(SIMPLIFIED)?.length ?? 0) ? 'zh-Hant' : 'zh-Hans'
}

/** Which side of a pair a text belongs to; null for one without words in either language. */
export function sideOf(text: string): 'source' | 'target' | null {
  if (isMostlyLatin(text)) return 'target'
  return countHan(text) > 0 ? 'source' : null
}

const isMostlyLatin = (text: string) => countHan(text) * 4 < (text.match(/[A-Za-z]/g)?.length ?? 0)
