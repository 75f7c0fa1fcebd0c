import { startOf, type AlignLexicon } from './align-lexicon.ts'
import { chineseNumberValue } from './number-values.ts'
import { numberKey, punctuationClass, type Token } from './token.ts'
import { float64At, int32At } from '../../arrays/read-array.ts'

const numerals = '零〇○一二三四五六七八九十百千万亿两'
const piece = new RegExp(
  [
    '[A-Za-z\\u00c0-\\u024f]+',
    `(?:百分之)?\\d[\\d,]*(?:\\.\\d+)?[万亿]*`,
    `(?:百分之)?[${numerals}]{2,}(?:点[零一二三四五六七八九]+)?`,
    '\\p{Script=Han}',
    '\\.{3,}',
    '[^\\s]',
  ].join('|'),
  'gu',
)
const silent = new Set(['的', '地', '得', '了', '着', '之'])
const multiples: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/** Simplified characters and ASCII digits and letters, one UTF-16 unit for one. */
export function foldChinese(text: string, lexicon: AlignLexicon): string {
  let folded = ''
  for (const character of text) {
    const code = character.charCodeAt(0)
    if (code >= 0xff10 && code <= 0xff5a && /[０-９Ａ-Ｚａ-ｚ]/.test(character))
      folded += String.fromCharCode(code - 0xfee0)
    else folded += lexicon.simplified.get(character) ?? character
  }
  return folded
}

/**
 * The tokens of a Chinese sentence in order: words of the dictionary, numbers by value, Latin words in lower case,
 * punctuation classes. Particles without a counterpart in English are left out.
 */
export function chineseTokens(text: string, lexicon: AlignLexicon): readonly Token[] {
  const folded = foldChinese(text, lexicon)
  const tokens: Token[] = []
  let run = ''
  const flush = () => {
    for (const word of cutHan(run, lexicon)) if (!silent.has(word)) tokens.push(hanToken(word))
    run = ''
  }
  for (const [found] of folded.matchAll(piece)) {
    const value = numberValue(found, lexicon)
    if (value === null && /^\p{Script=Han}/u.test(found)) {
      run += found
      continue
    }
    flush()
    const sign = punctuationClass(found[0] === '.' && found.length > 2 ? '…' : found)
    if (value !== null) tokens.push({ key: numberKey(value), surface: found })
    else if (sign !== undefined) tokens.push({ key: sign, surface: found })
    else if (/^\p{L}/u.test(found)) tokens.push({ key: found.toLowerCase(), surface: found })
  }
  flush()
  return tokens
}

function hanToken(word: string): Token {
  const value = word.length === 1 && word !== '一' ? chineseNumberValue(word) : null
  const isValue = value !== null && value > 1 && !'百千万亿'.includes(word)
  return { key: isValue ? numberKey(value) : word, surface: word }
}

function numberValue(found: string, lexicon: AlignLexicon): number | null {
  const text = found.replace('百分之', '')
  if (/^\d/.test(text)) {
    const value = Number(text.replace(/[万亿]+$/, '').replaceAll(',', ''))
    return Array.from(/[万亿]+$/.exec(text)?.[0] ?? '').reduce((sum, unit) => sum * (multiples[unit] ?? 1), value)
  }
  if (text.length < 2 || !numerals.includes(text[0] ?? '')) return null
  // 千万, 万一, 三三两两: words, not values.
  if (text === found && lexicon.headwords.has(text) && !/^[二三四五六七八九]?十[一二三四五六七八九]?$/.test(text))
    return null
  const [whole = '', decimals] = text.split('点')
  const value = chineseNumberValue(whole)
  if (value === null || decimals === undefined) return value
  return value + (chineseNumberValue(decimals) ?? 0) / 10 ** decimals.length
}

/** Cuts a run of Han characters into headwords: the cut with the largest sum of squared lengths; of equals the longest last word. */
function cutHan(run: string, lexicon: AlignLexicon): readonly string[] {
  const best = new Float64Array(run.length + 1).fill(-1)
  const from = new Int32Array(run.length + 1)
  best[0] = 0
  const offer = (start: number, length: number) => {
    const value = float64At(best, start) + length * length
    if (value <= float64At(best, start + length)) return
    best[start + length] = value
    from[start + length] = start
  }
  for (let start = 0; start < run.length; start++) {
    offer(start, 1)
    const lengths = start + 1 < run.length ? (lexicon.lengthsByStart.get(startOf(run, start)) ?? 0) : 0
    for (let length = 2; lengths >> length > 0 && start + length <= run.length; length++)
      if ((lengths >> length) & 1 && lexicon.headwords.has(run.slice(start, start + length))) offer(start, length)
  }
  const words: string[] = []
  for (let end = run.length; end > 0; end = int32At(from, end)) words.push(run.slice(from[end], end))
  return words.reverse()
}
