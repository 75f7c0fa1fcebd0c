const chineseDigits: ReadonlyMap<string, number> = new Map([
  ...Array.from('零一二三四五六七八九', (digit, value) => [digit, value] as const),
  ...Array.from('〇壹贰叁肆伍陆柒捌玖', (digit, value) => [digit, value] as const),
  ['两', 2],
  ['○', 0],
])
const chineseUnits: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
])

/**
 * The value of a run of Chinese numerals (simplified): 三百二十 is 320, 一九九三 is 1993, 两万五 is 25,000.
 * Null where the run is no number, 百 or 千万 standing unaligned included.
 */
export function chineseNumberValue(run: string): number | null {
  if (!/[十拾百佰千仟万亿]/.test(run)) return digitByDigit(run)
  let total = 0
  let section = 0
  let digit: number | null = null
  let unit = 1
  for (const character of run) {
    const value = chineseDigits.get(character)
    const smallUnit = chineseUnits.get(character)
    if (value !== undefined) {
      digit = value
      if (value === 0) unit = 1
    } else if (smallUnit !== undefined) {
      section += (digit ?? 1) * smallUnit
      digit = null
      unit = smallUnit
    } else {
      const large = character === '万' ? 10_000 : 100_000_000
      total = (total + section + (digit ?? 0) || 1) * large
      section = 0
      digit = null
      unit = large
    }
  }
  // 两万五: the last digit counts tenths of the unit before it.
  return total + section + (digit === null ? 0 : unit > 10 ? (digit * unit) / 10 : digit)
}

function digitByDigit(run: string): number | null {
  let value = 0
  for (const character of run) value = value * 10 + (chineseDigits.get(character) ?? Number.NaN)
  return Number.isNaN(value) ? null : value
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
const tenOrdinals = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'

const englishUnits: ReadonlyMap<string, number> = new Map([
  ...small.split(' ').map((word, value) => [word, value] as const),
  ...ordinals.split(' ').map((word, value) => [word, value] as const),
  ...tens.split(' ').map((word, index) => [word, (index + 2) * 10] as const),
  ...tenOrdinals.split(' ').map((word, index) => [word, (index + 2) * 10] as const),
])

/** What a word like hundred or million multiplies by. */
export const englishScales: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['dozens', 12],
  ['hundred', 100],
  ['hundreds', 100],
  ['hundredth', 100],
  ['thousand', 1000],
  ['thousands', 1000],
  ['thousandth', 1000],
  ['million', 1e6],
  ['millions', 1e6],
  ['billion', 1e9],
  ['billions', 1e9],
  ['trillion', 1e12],
])

/** The value of one English number word below a hundred, ordinals included; undefined for any other word. */
export function englishUnitValue(lowerCaseWord: string): number | undefined {
  return englishUnits.get(lowerCaseWord)
}
