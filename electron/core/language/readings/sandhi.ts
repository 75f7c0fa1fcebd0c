import type { Context } from './context.ts'
import type { Reading } from './engine.ts'
import { speakThird } from './third-tone.ts'

/** Which tones are written as spoken and not as in the dictionary. */
export interface SpokenTones {
  readonly yiBu: boolean
  readonly third: boolean
}

const YI_BU = /[一不]/
const DIGITS = /[〇零一二三四五六七八九十0]/u
// 一月, 一号: parts of dates, floors, classes and years of school are ordinal numbers and keep the first tone.
const ORDINAL_AFTER =
  /^(?:月(?!亮|色|光)[份底初中末0十一二三四五六七八九]?|号|楼|年级|班(?!人)|等奖|级|路(?:车|公交)|号线|单元|战|审|中(?!$))/u
// 有一说一, 一重集团, 一更天; a channel or a school behind its place: 中央一台, 上海一中.
const NUMBER_AFTER = /^(?:说一|重集团|更天)/u
const INSTITUTION_AFTER = /^(?:台|中)(?=$|[的在正播毕读上学和，。！？])/u
const PLACE_BEFORE = /(?:中央|央视|[市县区省京津沪渝]|上海|北京|天津|重庆|广州|南京|武汉|成都|西安|杭州)$/u
const FINAL_KEEPS = /[第初统唯专单万同其之不归划如合星周期拜卷]$/u

/** Turns dictionary tones into spoken ones. */
export function applyToneSandhi(
  readings: readonly Reading[],
  context: Context,
  text: string,
  { yiBu, third }: SpokenTones,
): readonly Reading[] {
  const spoken =
    yiBu && YI_BU.test(text)
      ? readings.map((reading, place) => {
          const unit = text[place]
          if (unit === '一' && reading.syllable === 'yi1')
            return { ...reading, syllable: speakYi(readings, context, text, place) }
          if (unit === '不' && reading.syllable === 'bu4')
            return { ...reading, syllable: speakBu(readings, text, place) }
          return reading
        })
      : readings
  return third ? speakThird(spoken, context) : spoken
}

function toneAfter(readings: readonly Reading[], text: string, place: number): number {
  // 个 is neutral after a number and still counts as the fourth tone it once had.
  if (text[place + 1] === '个') return 4
  return Number(readings[place + 1]?.syllable.slice(-1) || 0)
}

/** 一: second tone before a fourth, fourth before others, first in numbers, ordinals and at the end of a word. */
function speakYi(readings: readonly Reading[], context: Context, text: string, place: number): string {
  const before = text[place - 1] ?? ''
  const after = text.slice(place + 1, place + 5)
  const next = after[0] ?? ''
  const tone = toneAfter(readings, text, place)
  if (tone === 0 || isNumber(before, after) || next === '一' || before === '一') return 'yi1'
  if (NUMBER_AFTER.test(after)) return 'yi1'
  // The number itself, said in a row: 从一数到十.
  if (/[从由到]/u.test(before) && /^(?:数|到|至)/u.test(after)) return 'yi1'
  if (INSTITUTION_AFTER.test(after) && PLACE_BEFORE.test(text.slice(Math.max(0, place - 2), place))) return 'yi1'
  // First year of a school: 高一, 大一.
  if (/[高大研]/u.test(before) && /^(?:$|[的学新班年，。！？])/u.test(after)) return 'yi1'
  // 看一看, but not 一条一条.
  if (before === next && text[place - 2] !== '一' && /\p{Script=Han}/u.test(before)) return 'yi5'
  if (/[第初]/u.test(before) || ORDINAL_AFTER.test(after) || (before === '月' && /[日号]/u.test(next))) return 'yi1'
  const { start, end } = { start: context.cover.start[place] ?? 0, end: context.cover.end[place] ?? 0 }
  const isLastOfWord = end === place + 1 && place > start
  // 同一 | 个 is said like 同 | 一个.
  const isCounting = before === '同' && next === '个'
  if (isLastOfWord && !isCounting && FINAL_KEEPS.test(text.slice(start, place))) return 'yi1'
  return tone === 4 ? 'yi2' : tone === 5 ? 'yi2' : 'yi4'
}

/** Digits in a row are read one by one; 一百, 一千, 一万, 一亿 are said like 一 before any measure word. */
function isNumber(before: string, after: string): boolean {
  if (/[十0〇零]/.test(before)) return true
  if (DIGITS.test(before) && !/^[百千万亿]/u.test(after)) return true
  return /^[〇零一二三四五六七八九0]/u.test(after)
}

/** 不: second tone before a fourth, light between two of the same verb. */
function speakBu(readings: readonly Reading[], text: string, place: number): string {
  const before = text[place - 1] ?? ''
  if (before !== '' && before === text[place + 1]) return 'bu5'
  return toneAfter(readings, text, place) === 4 ? 'bu2' : 'bu4'
}
