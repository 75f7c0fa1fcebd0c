import { countHan } from './han.ts'

/** What of a text is prose in each language. Code, tags, addresses and names of things in code are in neither. */
export interface Prose {
  /** Han characters. */
  readonly han: number
  /** English words; capitals alone (API) and names with signs or digits in them (useState, utf-8) are none. */
  readonly words: number
  /** Of the words, those that hold a sentence together: the, of, is … */
  readonly functionWords: number
}

// Runs are bounded, so that no text takes long.
const NOT_PROSE = [
  /```[^`]{0,20000}```|``[^`\n]{1,500}``|`[^`\n]{1,500}`/g,
  /<!--[^<>]{0,2000}-->|<\/?[A-Za-z][^<>\p{Script=Han}]{0,500}>|&#?\w{1,12};/gu,
  /\b[a-z]{2,10}:\/\/[^\s\p{Script=Han}，。；：！？、）】》”’]{1,500}|\bwww\.[^\s\p{Script=Han}，。；]{1,300}/giu,
  /\{#[^{}\n]{1,100}\}/g,
]
// A piece between blanks or Chinese that looks like a name in code, a path, an address, an option.
const PIECES = /[^\s\p{Script=Han}，。；：！？、（）【】《》“”‘’—…]+/gu
const NAMED_IN_CODE =
  /[\p{L}\d][_@/\\#$=:~^|]+[\p{L}\d]|\p{Ll}\p{Lu}|^\W{0,2}[-_@$#]+[A-Za-z]|[A-Za-z]\d|\d[A-Za-z]|[A-Za-z)\]]\.[A-Za-z]{2}|\w\(|::|=>|[{};]$/u

const WORD = /[A-Za-z\u00C0-\u024F]+(?:['’-][A-Za-z\u00C0-\u024F]+)*/g
const FUNCTION_WORDS = new Set(
  'a an the of to is are was were be been am has have had it its he she they we you i me him her them us his their our your my this that these those there which who whom what when where why how with from by at on in into about as and or but not if than then so because will would can could may might should must do does did no yes'.split(
    ' ',
  ),
)

/** Counts the prose of a text in both languages. Pure, linear in the length. */
export function proseOf(text: string): Prose {
  const bare = withoutCode(text)
  let [words, functionWords] = [0, 0]
  for (const [word] of bare.matchAll(WORD)) {
    const isFunctionWord = FUNCTION_WORDS.has(word.toLowerCase())
    // Capitals alone are names of things: API, JSON. A whole line in capitals is a heading.
    if (!isFunctionWord && word.length > 1 && word === word.toUpperCase() && /[\p{Ll}\p{Script=Han}]/u.test(bare))
      continue
    words++
    if (isFunctionWord) functionWords++
  }
  return { han: countHan(bare), words, functionWords }
}

function withoutCode(text: string): string {
  let bare = text
  for (const pattern of NOT_PROSE) bare = bare.replaceAll(pattern, ' ')
  return bare.replaceAll(PIECES, (piece) => (NAMED_IN_CODE.test(piece) ? ' ' : piece))
}

const CODE_SIGNS = /[{}()[\];=<>|&$#@\\/*+_`"']/g
const LEAST_CODE_SIGNS = 0.1

/** Whether a line without Chinese is more likely code than English: many signs, hardly a word that makes a sentence. */
export function looksLikeCode(text: string, { words, functionWords }: Prose): boolean {
  const letters = text.replaceAll(/\s/g, '').length
  const signs = text.match(CODE_SIGNS)?.length ?? 0
  return signs >= letters * LEAST_CODE_SIGNS && functionWords * 5 <= words
}
