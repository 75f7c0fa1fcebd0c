import { type FoundNumber, yearValues } from './numbers.ts'

const digitOf: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const unitOf: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

// Words that only look like numbers.
const noNumbers =
  /百分之|十分(?!之)|十足|万一|万物|万能|万分|万万|千篇一律|千方百计|千千万万|成千上万|百般|百度|百科|百姓|(?<![一二两三四五六七八九十百\d] ?)千万|一一|统一|唯一|一切|一般|一些/gu

const numeral = '[零〇一二两三四五六七八九十百千万亿]+'
const digits = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`
// Digits within a name (GPT-3, A100) belong to the name.
const inName = String.raw`(?<![A-Za-z\d.][-·]?|[A-Za-z]\d*[.]?)`
const pattern = new RegExp(
  String.raw`${inName}(?<digits>${digits})(?![A-Za-z\d]) ?(?<scale>[十百千万亿]*)|(?<numeral>${numeral})`,
  'gu',
)

/** The numbers of a Chinese sentence, in digits and in numerals. */
export function chineseNumbers(sentence: string): readonly FoundNumber[] {
  const text = sentence.replace(noNumbers, (word) => '＿'.repeat(word.length))
  return [...text.matchAll(pattern)].map((match): FoundNumber => {
    const { digits: written = '', scale = '', numeral: spelled = '' } = match.groups ?? {}
    const after = text.slice(match.index + match[0].length)
    const before = text.slice(0, match.index)
    const isLoose = /[几数好上成近]$/u.test(before) || /^[几来余]/u.test(after)
    const isYear = /^ ?年|^[、到至和] ?\d{2} ?年/u.test(after)
    const values = spelled === '' ? [digitsValue(written, scale)] : numeralValues(spelled)
    return {
      text: match[0].trim(),
      startUtf16: match.index,
      values: isYear ? values.flatMap(yearValues) : values,
      isRequired: !isLoose && (spelled === '' || /[十百千万亿]/u.test(spelled)),
    }
  })
}

/** “1.5 万” is 15,000. */
function digitsValue(written: string, scale: string): number {
  return Array.from(scale).reduce((value, unit) => value * (unitOf[unit] ?? 1), Number(written.replaceAll(',', '')))
}

/** “三四十” is thirty or forty; every other numeral is one number. */
function numeralValues(numeral: string): readonly number[] {
  const [, low, high, unit] = /^([一二三四五六七八])([二三四五六七八九])([十百千万亿]+)$/u.exec(numeral) ?? []
  return low && high && unit ? [numeralValue(low + unit), numeralValue(high + unit)] : [numeralValue(numeral)]
}

/** 三百二十一 is 321, 二〇一七 is 2017, 十万 is 100,000. */
function numeralValue(numeral: string): number {
  if (!/[十百千万亿]/u.test(numeral)) return Number(Array.from(numeral, (digit) => digitOf[digit]).join(''))
  let [total, section, digit] = [0, 0, 0]
  for (const character of numeral) {
    const unit = unitOf[character]
    if (unit === undefined) {
      digit = digitOf[character] ?? 0
    } else if (unit >= 10_000) {
      total = (total + section + digit || 1) * unit
      ;[section, digit] = [0, 0]
    } else {
      section += (digit || 1) * unit
      digit = 0
    }
  }
  return total + section + digit
}
