import { isBlank, isCloser, isDigit, isDot, isHanUnit, isLatin, isOpener, skipBlanks } from './marks.ts'

const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st jr sr vs etc al cf ca fig figs eq eqs sec secs ch vol vols no nos pp p ed eds et inc ltd co corp dept univ assn bros gen col sgt capt lt rev hon gov sen rep pres supt est approx min max temp tel ext op cit ibid viz ie eg resp ref refs app apt ave blvd rd mt ft jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun dist proc trans conf int intl natl acad sci soc assoc'.split(
    ' ',
  ),
)
// These abbreviate nothing where a sentence begins after them in running English.
const OFTEN_LAST = new Set('etc inc ltd co corp no al jr sr'.split(' '))

/** Whether a dot ends a sentence. `isEnglish` is that of the paragraph; `usesDots` that its Chinese ends with dots. */
export function isDotEnd(
  text: string,
  at: number,
  { isEnglish, usesDots, sentenceStart }: { isEnglish: boolean; usesDots: boolean; sentenceStart: number },
): boolean {
  const before = text[at - 1]
  const after = text[at + 1]
  if (isDot(before) || isDot(after)) return false
  const next = text[skipBlanks(text, at + 1)]
  if (next === undefined) return true
  const isFree = isBlank(after) || isCloser(after) || isOpener(after) || after === '*'
  if (isHanUnit(before))
    return !isNumeral(text, sentenceStart, at) && (isFree || isHanUnit(after) || (usesDots && isDigit(after)))
  if (isCloser(before) || before === '%' || before === '％') return isFree || isHanUnit(after)
  if (isDigit(before) && usesDots && isHanUnit(after)) return !isListNumber(text, sentenceStart, at)
  if (isDigit(before)) return isFree && !isListNumber(text, sentenceStart, at) && startsSentence(next)
  if (!isLatin(before)) return isEnglish && isFree && startsSentence(next)
  if (!isFree && !(usesDots && isHanUnit(after))) return false
  // Where Chinese full stops are used, a dot before Chinese is that of an abbreviation: Conv. 层.
  if (!isEnglish && !usesDots && isHanUnit(next) && text.includes('。')) return false
  const word = wordBefore(text, at)
  return startsSentence(next) && !isShortened(word, text, at, next) && (isEnglish || word.length > 1 || usesDots)
}

const startsSentence = (next: string | undefined) =>
  next !== undefined && (/[A-Z0-9\u00C0-\u00DE*[]/.test(next) || isHanUnit(next) || isOpener(next) || isCloser(next))

function wordBefore(text: string, at: number): string {
  let from = at
  while (from > 0 && at - from < 24 && (isLatin(text[from - 1]) || isDot(text[from - 1]))) from--
  return text.slice(from, at)
}

function isShortened(word: string, text: string, at: number, next: string | undefined): boolean {
  // An initial (J. Smith) or letters with dots (U.S., i.e.).
  if (/^[A-Z]$/.test(word)) return word !== 'I' || text[at - 2] === '.'
  // U.S. and i.e.; not example.org or README.md
  if (/[.．]/.test(word) && word.split(/[.．]/).every((part) => part.length <= 2))
    return !(
      /^[A-Z]/.test(word) &&
      /^(?:The|This|It|He|She|They|We|In|But|And)\b/.test(text.slice(skipBlanks(text, at + 1), at + 8))
    )
  const lower = word.toLowerCase()
  if (!ABBREVIATIONS.has(lower)) return false
  if (lower === 'no') return isDigit(next)
  if (/^(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|min|max|app|ch|ed|co)$/.test(lower))
    return /^[A-Z]/.test(word) || isDigit(next)
  return !(OFTEN_LAST.has(lower) && next !== undefined && /[A-Z]/.test(next) && lower !== 'al')
}

/** 1. at the start of a sentence or a clause is the number of a list. */
function isListNumber(text: string, sentenceStart: number, at: number): boolean {
  const clause = /(?:^|[：:；;，,、\s（(])[0-9０-９]{1,2}$/.test(text.slice(Math.max(sentenceStart, at - 4), at))
  if (clause && isHanUnit(text[skipBlanks(text, at + 1)])) return true
  return at - sentenceStart <= 3 && /^[0-9０-９]+$/.test(text.slice(sentenceStart, at))
}

function isNumeral(text: string, sentenceStart: number, at: number): boolean {
  return at - sentenceStart <= 2 && /^[一二三四五六七八九十]+$/.test(text.slice(sentenceStart, at))
}
