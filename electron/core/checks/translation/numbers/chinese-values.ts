import type { AlignLexicon } from '../../../alignment/engine/align-lexicon.ts'
import { chineseNumbers } from '../../chinese-numbers.ts'
import { chineseUnit } from './units.ts'
import type { ReadNumber } from './value.ts'

const numeral = '[零〇一二两三四五六七八九十百千万亿]'
const digitValues: ReadonlyMap<string, number> = new Map(
  Array.from('零一二三四五六七八九', (digit, value) => [digit, value] as const),
)
const formal: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
}

/** Forms that are read as a whole before numerals are: fractions, tenths, decimals in numerals, times of the day. */
const wholes: readonly {
  readonly pattern: RegExp
  readonly read: (groups: Readonly<Record<string, string>>) => readonly number[]
  readonly weight: ReadNumber['weight']
}[] = [
  {
    pattern: new RegExp(`(?<below>${numeral}+|\\d+)分之(?<above>${numeral}+|\\d+)`, 'gu'),
    read: ({ below = '', above = '' }) => {
      const [under, over] = [valueOf(below), valueOf(above)]
      if (under === 100) return [over, over / 100]
      return [over / under, Number(((over / under) * 100).toPrecision(3))]
    },
    weight: 'required',
  },
  {
    pattern:
      /(?<whole>[一二两三四五六七八九十百]+)点(?<after>[零〇一二三四五六七八九]+)(?![点十分刻半钟])(?<scale>[万亿]?)/gu,
    read: ({ whole = '', after = '', scale = '' }) => {
      const value = valueOf(whole) + Number(`0.${Array.from(after, (digit) => digitValues.get(digit) ?? 0).join('')}`)
      return [value * (scale === '万' ? 1e4 : scale === '亿' ? 1e8 : 1)]
    },
    weight: 'required',
  },
  {
    pattern:
      /(?<tenths>[一二三四五六七八九两])成(?![为了功立就长人家员年套天果全交规绩都])(?<more>[一二三四五六七八九半]?)/gu,
    read: ({ tenths = '', more = '' }) => {
      const share = valueOf(tenths) * 10 + (more === '半' ? 5 : more === '' ? 0 : valueOf(more))
      return [share, share / 100, share / 10]
    },
    weight: 'loose',
  },
  {
    pattern:
      /(?<=下午|晚上|傍晚|夜里|今晚|昨晚|当晚)\s*(?<hour>\d{1,2}|[一二两三四五六七八九十]{1,3})(?=[点時时:：])/gu,
    read: ({ hour = '' }) => {
      const value = valueOf(hour)
      return value < 12 ? [value, value + 12] : [value, value - 12]
    },
    weight: 'small',
  },
  {
    pattern:
      /(?<tens>[一二三四五六七八九]?)十(?<one>[一二三四五六七八])(?<other>[二三四五六七八九])(?=[岁个年天人次])/gu,
    read: readNeighbours,
    weight: 'loose',
  },
  {
    pattern: /(?<many>[一二两三四五六七八九十百千]+|\d+)\s*[多余来几]\s*(?<scale>[万亿]+)/gu,
    read: ({ many = '', scale = '' }) => [
      valueOf(many) * Array.from(scale).reduce((value, unit) => value * (unit === '万' ? 1e4 : 1e8), 1),
    ],
    weight: 'loose',
  },
  {
    // 一二回, 三五个: a few.
    pattern:
      /(?<![一二两三四五六七八九十百千万\d])(?<one>[一二两三四五六七八])(?<other>[二三四五六七八九])(?=[个回次天年月日岁人里位名句步下只条块件杯口家两])/gu,
    read: ({ one = '', other = '' }) => [valueOf(one), valueOf(other)],
    weight: 'loose',
  },
  {
    pattern: /卅(?<one>[一二三四五六七八九]?)(?<scale>[万亿]?)/gu,
    read: ({ one = '', scale = '' }) => [(30 + (digitValues.get(one) ?? 0)) * scaleOf(scale)],
    weight: 'small',
  },
  {
    pattern: /廿(?<one>[一二三四五六七八九]?)(?<scale>[万亿]?)/gu,
    read: ({ one = '', scale = '' }) => [(20 + (digitValues.get(one) ?? 0)) * scaleOf(scale)],
    weight: 'small',
  },
]

function readNeighbours({ tens = '', one = '', other = '' }: Readonly<Record<string, string>>): readonly number[] {
  const base = (tens === '' ? 1 : (digitValues.get(tens) ?? 1)) * 10
  return [base + (digitValues.get(one) ?? 0), base + (digitValues.get(other) ?? 0)]
}

const scaleOf = (sign: string) => (sign === '万' ? 1e4 : sign === '亿' ? 1e8 : 1)

const valueOf = (run: string): number => (/^\d/.test(run) ? Number(run) : (chineseNumbers(run)[0]?.values[0] ?? 0))

/** The numbers of the Chinese of a pair, which is already in simplified characters and narrow digits. */
export function chineseValues(folded: string, lexicon: AlignLexicon): readonly ReadNumber[] {
  const found: ReadNumber[] = []
  let text = folded.replaceAll(
    /[壹贰叁肆伍陆柒捌玖拾佰仟](?=[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆])|(?<=[零壹贰叁肆伍陆柒捌玖拾佰仟])[壹贰叁肆伍陆柒捌玖拾佰仟]/gu,
    (sign) => formal[sign] ?? sign,
  )
  text = text.replaceAll(/(?<=\d)[-–—~～至](?=\d)/gu, '、').replaceAll(/(?<=\d)，(?=\d{3}(?!\d))/gu, ',')
  text = withoutBlanksInNumbers(text).replaceAll(
    /(?<=[十百千万亿零一二三四五六七八九多几\d] ?)两(?![百千万亿十])/gu,
    '＿',
  )
  for (const { pattern, read, weight } of wholes)
    text = text.replaceAll(pattern, (match: string, ...rest: readonly unknown[]) => {
      const groups = rest.at(-1) as Readonly<Record<string, string>>
      const start = rest.at(-3) as number
      found.push({
        text: match,
        start,
        values: read(groups),
        unit: chineseUnit(folded, start, start + match.length),
        weight,
      })
      return '＿'.repeat(match.length)
    })
  for (const { text: written, startUtf16: start, values, isRequired } of chineseNumbers(text)) {
    const end = start + written.length
    const isLoose =
      /^(?:多|余|来|几)/u.test(text.slice(end)) ||
      /[几数好上近约]$/u.test(text.slice(0, start)) ||
      isSaying(folded, start, end, lexicon)
    // 十, 一百, 一万 are said for many; a number at the head of a line counts lines.
    const isRound = /^一?[十百千万]$/u.test(written)
    const isMark = start === 0 && /^[.、．)）]/u.test(text.slice(end))
    const weight = isLoose ? 'loose' : isMark ? 'small' : isRequired && !isRound ? 'required' : 'small'
    // Years may be counted from the founding of the Republic.
    const years = /^ ?年/u.test(text.slice(end)) ? values.map((value) => value + FOUNDED) : []
    found.push({ text: written, start, values: [...values, ...years], unit: chineseUnit(text, start, end), weight })
  }
  return found
}

const FOUNDED = 1911

/** 15 000 is 15,000. */
export const withoutBlanksInNumbers = (text: string): string =>
  text.replaceAll(/(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d|\.\d)/gu, (run) =>
    run.replaceAll(/\s/gu, ','),
  )

const LONGEST_SAYING = 8

/** Whether a numeral stands in a word of the dictionary that is far more than it: 三心二意, 百花齐放, 千山万水. */
function isSaying(text: string, start: number, end: number, { headwords }: AlignLexicon): boolean {
  if (/\d/.test(text.slice(start, end))) return false
  for (let from = Math.max(0, end - LONGEST_SAYING); from <= start; from++)
    for (let to = Math.max(end, from + 3); to <= Math.min(text.length, from + LONGEST_SAYING); to++)
      if (to - from >= Math.min(5, end - start + 2) && to - from > end - start && headwords.has(text.slice(from, to)))
        return true
  // 百, 千, 万 alone, and twice in a row of four (千方百计, 三言两语) count nothing.
  return /^[百千万亿]+$/u.test(text.slice(start, end))
}
