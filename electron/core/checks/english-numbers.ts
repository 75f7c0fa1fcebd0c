import { ordinals, small, tens } from './english-number-words.ts'
import { type FoundNumber, yearValues } from './numbers.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

const valueOf: ReadonlyMap<string, number> = new Map([
  ...small.map((word, value) => [word, value] as const),
  ...ordinals.map((word, value) => [word, value] as const),
  ...tens.flatMap((word, at) => [[word, (at + 2) * 10] as const, [word.replace(/y$/, 'ieth'), (at + 2) * 10] as const]),
])
// What stands for a number without being one; the other side need not have it.
const loose: ReadonlyMap<string, number> = new Map([
  ...months.map((word, at) => [word.toLowerCase(), at + 1] as const),
  ...([
    ['half', 0.5],
    ['once', 1],
    ['twice', 2],
    ['both', 2],
    ['couple', 2],
    ['dozen', 12],
    ['decade', 10],
    ['century', 100],
  ] as const),
])

const numberWord = `(?:${[...valueOf.keys()].toSorted((one, other) => other.length - one.length).join('|')}|${Object.keys(scales).join('|')})`
const spelled = String.raw`\b${numberWord}(?:(?:[- ]| and )${numberWord})*\b`
const digits = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`
// Digits within a name (GPT-3, A100) belong to the name, those of mid-2022 do not; a cross between two numbers (16x16) is no letter.
const inDigits = String.raw`(?:(?<![A-Za-z\d.]|[A-Za-z\d]-)|(?<=\b(?:mid|pre|post)-))(?<digits>${digits})(?:st|nd|rd|th)?(?<plural>s)?(?![\da-wyz]|x(?!\d))(?:[ -](?<scale>${Object.keys(scales).join('|')}))?`
const pattern = new RegExp(
  String.raw`${inDigits}|(?<=\dx)(?<crossed>${digits})|(?<spelled>${spelled})|\b(?<loose>${[...loose.keys()].join('|')})\b`,
  'giu',
)

/** The numbers of an English sentence, in digits and in words. */
export function englishNumbers(sentence: string): readonly FoundNumber[] {
  return [...sentence.matchAll(pattern)].map((match): FoundNumber => {
    const { digits: written, scale = '', plural, crossed, spelled: words, loose: word } = match.groups ?? {}
    const [text] = match
    const startUtf16 = match.index
    if (word !== undefined) return { text, startUtf16, values: [loose.get(word.toLowerCase()) ?? 0], isRequired: false }
    if (words !== undefined) {
      const value = spelledValue(words.toLowerCase())
      return {
        text,
        startUtf16,
        values: [value],
        isRequired: value >= 10 && !/^(?:hundred|thousand|million|billion|trillion)/i.test(words),
      }
    }
    const value = Number((written ?? crossed ?? '').replaceAll(',', '')) * (scales[scale.toLowerCase()] ?? 1)
    const isYear = plural !== undefined || /[’']$/.test(sentence.slice(0, match.index))
    return { text, startUtf16, values: isYear ? yearValues(value) : [value], isRequired: true }
  })
}

/** “two hundred and five” is 205, “twenty-first” is 21. */
function spelledValue(words: string): number {
  let [total, section] = [0, 0]
  for (const word of words.split(/[- ]+/)) {
    const scale = scales[word]
    if (scale === 100) section = (section || 1) * 100
    else if (scale !== undefined) [total, section] = [total + (section || 1) * scale, 0]
    else section += valueOf.get(word) ?? 0
  }
  return total + section
}
