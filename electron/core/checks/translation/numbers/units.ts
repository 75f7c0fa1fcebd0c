import type { Family, Unit } from './value.ts'

type Table = readonly (readonly [RegExp, Family, string])[]

const chineseAfter: Table = [
  [/^\s*(?:%|％|个百分点)/u, 'share', 'percent'],
  [/^\s*(?:多|余|来)?(?:万|亿)?\s*(?:美元|美金)/u, 'money', 'USD'],
  [/^\s*(?:多|余|来)?\s*欧元/u, 'money', 'EUR'],
  [/^\s*(?:多|余|来)?\s*英镑/u, 'money', 'GBP'],
  [/^\s*(?:多|余|来)?\s*日元/u, 'money', 'JPY'],
  [/^\s*(?:多|余|来)?\s*(?:港元|港币)/u, 'money', 'HKD'],
  [/^\s*(?:多|余|来)?\s*(?:元人民币|人民币)/u, 'money', 'CNY'],
  [/^\s*(?:公里|千米)/u, 'length', 'kilometre'],
  [/^\s*英里/u, 'length', 'mile'],
  [/^\s*厘米/u, 'length', 'centimetre'],
  [/^\s*毫米/u, 'length', 'millimetre'],
  [/^\s*英尺/u, 'length', 'foot'],
  [/^\s*英寸/u, 'length', 'inch'],
  [/^\s*米(?!饭|粒|粉)/u, 'length', 'metre'],
  [/^\s*(?:公斤|千克)/u, 'mass', 'kilogram'],
  [/^\s*毫克/u, 'mass', 'milligram'],
  [/^\s*克(?!服)/u, 'mass', 'gram'],
  [/^\s*磅/u, 'mass', 'pound'],
  [/^\s*吨/u, 'mass', 'ton'],
  [/^\s*(?:多|余|来)?(?:个)?(?:多)?(?:小时|钟头)/u, 'time', 'hour'],
  [/^\s*(?:多|余|来)?分钟/u, 'time', 'minute'],
  [/^\s*(?:多|余|来)?秒钟?/u, 'time', 'second'],
  [/^\s*(?:多|余|来)?(?:个)?(?:多)?(?:星期|礼拜|周)(?![岁年一二三四五六日末])/u, 'time', 'week'],
  [/^\s*(?:多|余|来)?个(?:多)?月/u, 'time', 'month'],
  [/^\s*月(?!球|亮|饼|光)/u, 'month', 'month'],
  [/^\s*(?:℃|摄氏度)/u, 'warmth', 'C'],
  [/^\s*(?:℉|华氏度)/u, 'warmth', 'F'],
]
const chineseBefore: Table = [
  [/百分之\s*$/u, 'share', 'percent'],
  [/(?:US)?\$\s*$/u, 'money', 'USD'],
  [/€\s*$/u, 'money', 'EUR'],
  [/£\s*$/u, 'money', 'GBP'],
  [/(?:人民币|RMB)\s*$/u, 'money', 'CNY'],
  [/(?:星期|礼拜)\s*$/u, 'weekday', 'weekday'],
]
const many = '(?:-| |\\s)*'
const after = (words: string) => new RegExp(`^${many}(?:${words})(?![A-Za-z])`, 'i')
const englishAfter: Table = [
  [/^\s*(?:%|per ?cent|percentage points?)/i, 'share', 'percent'],
  [after('(?:US )?dollars?|USD|U\\.S\\. dollars?|bucks?'), 'money', 'USD'],
  [after('euros?|EUR'), 'money', 'EUR'],
  [after('pounds? sterling|GBP'), 'money', 'GBP'],
  [after('(?:Japanese )?yen|JPY'), 'money', 'JPY'],
  [after('Hong Kong dollars?|HKD'), 'money', 'HKD'],
  [after('yuan|RMB|renminbi|CNY'), 'money', 'CNY'],
  [after('kilomet(?:er|re)s?|km'), 'length', 'kilometre'],
  [after('miles?'), 'length', 'mile'],
  [after('centimet(?:er|re)s?|cm'), 'length', 'centimetre'],
  [after('millimet(?:er|re)s?|mm'), 'length', 'millimetre'],
  [after('feet|foot|ft'), 'length', 'foot'],
  [after('inch(?:es)?'), 'length', 'inch'],
  [after('met(?:er|re)s?|m'), 'length', 'metre'],
  [after('kilograms?|kilos?|kg'), 'mass', 'kilogram'],
  [after('milligrams?|mg'), 'mass', 'milligram'],
  [after('grams?|g'), 'mass', 'gram'],
  [after('pounds?|lbs?'), 'mass', 'pound'],
  [after('tons?|tonnes?'), 'mass', 'ton'],
  [after('hours?'), 'time', 'hour'],
  [after('minutes?'), 'time', 'minute'],
  [after('seconds?'), 'time', 'second'],
  [after('weeks?'), 'time', 'week'],
  [after('months?'), 'time', 'month'],
  [after('days?'), 'time', 'day'],
  [after('years?'), 'time', 'year'],
  [/^\s*°?\s*(?:C|degrees Celsius)(?![a-z])/u, 'warmth', 'C'],
  [/^\s*°?\s*(?:F|degrees Fahrenheit)(?![a-z])/u, 'warmth', 'F'],
]
const englishBefore: Table = [
  [/HK\$\s*$/, 'money', 'HKD'],
  [/(?:US)?\$\s*$/, 'money', 'USD'],
  [/€\s*$/, 'money', 'EUR'],
  [/£\s*$/, 'money', 'GBP'],
  [/(?:RMB|CNY|yuan|¥)\s*$/i, 'money', 'CNY'],
]

/** What words beside a number of a Chinese text say that it counts. */
export const chineseUnit = (text: string, start: number, end: number): Unit | null =>
  find(chineseAfter, text.slice(end, end + 12)) ?? find(chineseBefore, text.slice(Math.max(0, start - 8), start))

/** The same in an English text. */
export const englishUnit = (text: string, start: number, end: number): Unit | null =>
  find(englishBefore, text.slice(Math.max(0, start - 5), start)) ?? find(englishAfter, text.slice(end, end + 24))

function find(table: Table, beside: string): Unit | null {
  const [, family, name] = table.find(([pattern]) => pattern.test(beside)) ?? []
  return family && name ? { family, name } : null
}
