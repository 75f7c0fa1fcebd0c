import { countHan } from './han.ts'
import { looksLikeCode, proseOf } from './prose.ts'

export type Language = 'zh-Hans' | 'zh-Hant' | 'en' | 'other'
type Side = 'source' | 'target'

const TRADITIONAL = /[們這個來為國說時會對發過還後點間學種麼樣實現無與長機關開問題動進業產電車書見話語頭東馬門風飛]/g
const SIMPLIFIED = /[们这个来为国说时会对发过还后点间学种么样实现无与长机关开问题动进业产电车书见话语头东马门风飞]/g

/**
 * The language of a text, told by its prose sentence by sentence: what stands in code, tags and addresses says nothing,
 * and a Chinese text may be full of it.
 */
export function languageOf(sentences: readonly string[]): Language {
  const { han, english } = weightOf(sentences)
  if (han === 0 && english === 0) return 'other'
  return english > han ? 'en' : scriptOf(sentences.join(''))
}

/** How Chinese is written, by the characters that differ. */
export function scriptOf(text: string): 'zh-Hans' | 'zh-Hant' {
  return (text.match(TRADITIONAL)?.length ?? 0) > (text.match(SIMPLIFIED)?.length ?? 0) ? 'zh-Hant' : 'zh-Hans'
}

export interface LanguageWeight {
  /** Han characters in sentences that are Chinese. */
  readonly han: number
  /** What stands in English sentences, as so many characters of Chinese. */
  readonly english: number
}

// An English word is about one and a half characters in Chinese.
const HAN_A_WORD = 1.6

/** How much of a text is in each language. */
export function weightOf(sentences: readonly string[]): LanguageWeight {
  let [han, english] = [0, 0]
  for (const sentence of sentences) {
    const prose = proseOf(sentence)
    const side = sideOfProse(sentence, prose)
    if (side === 'source') han += prose.han
    else if (side === 'target') english += prose.words * HAN_A_WORD
  }
  return { han, english }
}

/** Which side of a pair a sentence, a line or a cell belongs to; null for one without words in either language. */
export function sideOf(text: string): Side | null {
  const prose = proseOf(text)
  return sideOfProse(text, prose)
}

const FULL_WIDTH = /[，。、：；！？（）《》]/g

function sideOfProse(text: string, prose: ReturnType<typeof proseOf>): Side | null {
  const { han, words, functionWords } = prose
  if (han === 0) {
    // Chinese may stand in what was taken for code: then it is all the Chinese there is.
    if (words === 0) return countHan(text) > 0 ? 'source' : null
    return looksLikeCode(text, prose) ? null : 'target'
  }
  // Words without any that make a sentence are names in a Chinese one; with them the Chinese is a name in an English one.
  const chinese = han + (text.match(FULL_WIDTH)?.length ?? 0)
  const isChinese = functionWords === 0 ? chinese * 3 >= words : chinese >= words
  return isChinese ? 'source' : 'target'
}
