const numerals = '零〇一二两三四五六七八九十百千万亿'
const isNumeral = new Set(Array.from(numerals, (each) => each.charCodeAt(0)))
const first = new Set([...isNumeral, ...Array.from('第几数上成近', (each) => each.charCodeAt(0))])

// 第18, 第十八; 百分之十五, 千分之三, 三分之一; 二点三; 三百二十一, 十几, 几千, 数百万, 二〇二四; 半 and units stand apart.
const patterns = [
  '第(?:\\p{Nd}+|[零〇一二两兩三四五六七八九十百千]+)',
  '[百千万萬几幾一二两三四五六七八九十]{1,3}分之(?:[零〇一二两三四五六七八九十百千几幾]+(?:点[零〇一二三四五六七八九]+)?|\\p{Nd}[\\p{Nd}.]*)',
  '[零〇一二两兩三四五六七八九十百千万萬亿億]+点[零〇一二三四五六七八九]+[万萬亿億]{0,2}',
  '(?:[零〇一二两兩三四五六七八九十百千万萬亿億]{1,16}|[数數几幾上成近](?=[十百千万萬亿億]))[几幾]?[十百千万萬亿億]{0,4}',
  '十[几幾][万萬亿億]?',
]
const chinese = new RegExp(patterns.join('|'), 'uy')
const digits = /\p{Nd}[\p{Nd}.,]{0,16}(?:[几幾]?[百千万萬亿億]{1,3})/uy

/** Whether a number in Chinese numerals may begin with this simplified code unit; saves the search in running text. */
export const mayBeginNumber = (unit: number): boolean => first.has(unit)
export const isNumeralUnit = (unit: number): boolean => isNumeral.has(unit)

/**
 * Where the number of two characters or more that begins at `start` of a text ends, or -1: Chinese numerals,
 * fractions and ordinals, or digits with a Chinese unit. At its longest only.
 */
export function endOfNumber(text: string, start: number, isDigits: boolean): number {
  const pattern = isDigits ? digits : chinese
  pattern.lastIndex = start
  return pattern.test(text) && pattern.lastIndex - start >= 2 ? pattern.lastIndex : -1
}
