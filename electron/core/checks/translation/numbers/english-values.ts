import { ordinals, small, tens } from '../../english-number-words.ts'
import { englishNumbers } from '../../english-numbers.ts'
import type { FoundNumber } from '../../numbers.ts'
import { withoutBlanksInNumbers } from './chinese-values.ts'
import { englishUnit } from './units.ts'
import type { ReadNumber } from './value.ts'

const smallNumbers = small.slice(1, 13)
const parts: Readonly<Record<string, number>> = {
  half: 2,
  halve: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
}
const scales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9, t: 1e12, tn: 1e12 }
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const decades = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']
const teens = [...small.slice(13), 'twenty']

interface Whole {
  readonly pattern: RegExp
  readonly read: (groups: Readonly<Record<string, string>>) => readonly number[]
  readonly weight: ReadNumber['weight']
  readonly unit?: ReadNumber['unit']
}

/** Forms that are read as a whole before numbers are. */
const wholes: readonly Whole[] = [
  {
    pattern: new RegExp(
      `\\b(?<above>an?|the|${smallNumbers.join('|')}|\\d+)[- ](?<below>half|halves|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?<many>s?)\\b(?! (?:floor|year|time|century|day|person|place|grade|round))`,
      'giu',
    ),
    read: ({ above = '', below = '', many = '' }) => {
      const over = numberOf(above)
      const under = parts[below.toLowerCase().replace(/ves$/, 've')] ?? 1
      // A third may be the third thing.
      return [over / under, Number(((over / under) * 100).toPrecision(3)), ...(many === '' ? [under, over] : [])]
    },
    weight: 'loose',
  },
  {
    pattern: /(?<![\d/.])(?<above>\d{1,3})\/(?<below>\d{1,3})(?![\d/])/gu,
    read: ({ above = '', below = '' }) => [
      Number(above) / Number(below),
      Number(above),
      Number(below),
      Number(((Number(above) / Number(below)) * 100).toPrecision(3)),
    ],
    weight: 'required',
  },
  {
    pattern: /(?<![A-Za-z\d.-])(?<digits>\d+(?:,\d{3})*(?:\.\d+)?) ?(?<scale>k|mn|bn|tn|[MBKT])(?![A-Za-z\d])/gu,
    read: ({ digits = '', scale = '' }) => [Number(digits.replaceAll(',', '')) * (scales[scale.toLowerCase()] ?? 1)],
    weight: 'loose',
  },
  {
    pattern: new RegExp(
      `\\b(?<teen>${teens.join('|')})[- ](?<ten>oh|${tens.join('|')}|${teens.slice(0, 7).join('|')}|ten|eleven|twelve)(?:[- ](?<one>${smallNumbers.slice(0, 9).join('|')}))?\\b`,
      'giu',
    ),
    read: ({ teen = '', ten = '', one = '' }) => [
      numberOf(teen) * 100 + numberOf(ten) + (one === '' ? 0 : numberOf(one)),
    ],
    weight: 'required',
  },
  {
    pattern: /\b(?<many>two|three|four)score(?: and (?<more>[a-z]+))?\b/giu,
    read: ({ many = '', more = '' }) => [numberOf(many) * 20 + (more === '' ? 0 : numberOf(more))],
    weight: 'loose',
  },
  {
    pattern: new RegExp(`\\b(?<ten>${decades.join('|')})\\b`, 'giu'),
    read: ({ ten = '' }) => yearsOf((decades.indexOf(ten.toLowerCase()) + 2) * 10),
    weight: 'loose',
  },
  {
    pattern: /\b(?<many>doubl|tripl|quadrupl|twice|twofold|threefold|fourfold)\w*\b/giu,
    read: ({ many = '' }) => [/^(?:d|tw)/i.test(many) ? 2 : /^t/i.test(many) ? 3 : 4],
    weight: 'loose',
  },
  {
    pattern: new RegExp(`\\b(?<many>${smallNumbers.join('|')}|an?|\\d+|several) (?:dozen|score)s?\\b`, 'giu'),
    read: ({ many = '' }) => [numberOf(many) * 12, numberOf(many) * 20, numberOf(many) * 10],
    weight: 'loose',
  },
  {
    pattern: new RegExp(`\\b(?<many>${smallNumbers.join('|')}|an?|\\d+) (?<unit>decade|centurie|century)s?\\b`, 'giu'),
    read: ({ many = '', unit = '' }) => [numberOf(many) * (unit.toLowerCase() === 'decade' ? 10 : 100), numberOf(many)],
    weight: 'loose',
  },
  {
    pattern: new RegExp(`\\b(?<day>${days.join('|')})s?\\b`, 'giu'),
    read: ({ day = '' }) => [days.indexOf(day.toLowerCase()) + 1],
    weight: 'small',
    unit: { family: 'weekday', name: 'weekday' },
  },
  {
    pattern: /(?<![\d.])(?<hour>\d{1,2})(?=(?::\d\d)? ?[ap]\.?m\.?\b)/giu,
    read: ({ hour = '' }) => [Number(hour), Number(hour) + 12],
    weight: 'required',
  },
]

const isInBrackets = (text: string, at: number) => /\([^)]*$/.test(text.slice(0, at))

const yearsOf = (value: number) => [value, 1900 + value, 2000 + value]

function numberOf(word: string): number {
  if (/^\d/.test(word)) return Number(word)
  const lower = word.toLowerCase()
  const upToTwelve = smallNumbers.indexOf(lower)
  if (upToTwelve >= 0) return upToTwelve + 1
  const ten = tens.indexOf(lower)
  if (ten >= 0) return (ten + 2) * 10
  const teen = teens.indexOf(lower)
  return teen >= 0 ? teen + 13 : 1
}

const scaleWord = /^(?:hundred|thousand|million|billion|trillion)(?:th)?$/i
const anyWord = [
  ...smallNumbers,
  ...teens,
  ...tens,
  'hundred',
  'thousand',
  'million',
  'billion',
  'trillion',
  ...ordinals.slice(1, 11),
]
const neighbours = new RegExp(`\\b(${anyWord.join('|')})( and |[ -])(?=(${anyWord.join('|')})\\b)`, 'giu')

/** Parts the words of two numbers: ten and twenty, first seven. Two hundred and five and twenty-one stay whole. */
const apart = (text: string): string =>
  text.replaceAll(neighbours, (all: string, one: string, between: string, other: string) => {
    const isTens = tens.includes(one.toLowerCase()) && numberOf(other) < 10 && between !== ' and '
    const isPart = other.toLowerCase() in parts && !/^(?:first|second)$/i.test(one) && numberOf(one) < 13
    const isWhole =
      isPart ||
      isTens ||
      (scaleWord.test(one) && !/^(?:first|second)$/i.test(other)) ||
      (scaleWord.test(other) && between !== ' and ')
    return isWhole ? all : one + '|'.repeat(between.length)
  })

/** The numbers of the English of a pair. What it adds in brackets the Chinese need not have. */
export function englishValues(prose: string, hasBrackets: boolean): readonly ReadNumber[] {
  const found: ReadNumber[] = []
  let text = withoutBlanksInNumbers(apart(prose))
    .replaceAll(/(?<=\b\d{1,2})\.(?=\d\d ?[ap]\.?m\b)/giu, ':')
    .replaceAll(/(?<=\d)[-–—](?=\d)/gu, ' ')
  // 4/ 5/: notes at the foot of a page.
  text = text.replaceAll(/(?<=\s)\d{1,3}\/(?=\s|$)/gu, (note) => '_'.repeat(note.length))
  for (const { pattern, read, weight, unit } of wholes)
    text = text.replaceAll(pattern, (match: string, ...rest: readonly unknown[]) => {
      const groups = rest.at(-1) as Readonly<Record<string, string>>
      const start = rest.at(-3) as number
      found.push({
        text: match,
        start,
        values: read(groups),
        unit: unit ?? englishUnit(prose, start, start + match.length),
        weight,
      })
      return '_'.repeat(match.length)
    })
  return [...found, ...plainNumbers(text, hasBrackets)]
}

function plainNumbers(text: string, hasBrackets: boolean): readonly ReadNumber[] {
  return englishNumbers(text)
    .filter(({ text: written }) => !/^(?:may|march)$/.test(written))
    .map((number) => {
      const { text: written, startUtf16: start, values } = number
      const isMonth = /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)/u.test(written)
      const unit = isMonth
        ? ({ family: 'month', name: 'month' } as const)
        : englishUnit(text, start, start + written.length)
      return { text: written, start, values, unit, weight: weightOf(number, text, hasBrackets) }
    })
}

const looseWord = /^(?:once|twice|both|couple|half|dozen|decade|century|first|second|one|zero)$/i

function weightOf(
  { text: written, startUtf16: start, values, isRequired }: FoundNumber,
  text: string,
  hasBrackets: boolean,
): ReadNumber['weight'] {
  const isAdded = !hasBrackets && isInBrackets(text, start)
  if (isAdded || values.every((value) => value === 0)) return 'loose'
  // A number at the head of a line counts lines.
  if (start === 0 && /^[.)]/.test(text.slice(written.length))) return 'small'
  if (isRequired) return 'required'
  return looseWord.test(written) ? 'loose' : 'small'
}
