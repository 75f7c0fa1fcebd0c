import { afterQuotation, bracketFollowing, isBareTag, isDialogueDash, isUnbroken } from './following.ts'
import { isDotEnd } from './dots.ts'
import { ellipsisEnd, isBlank, isDot, isHanUnit, isLatin, isStop, skipBlanks } from './marks.ts'
import { type Nest, nestingOf } from './nesting.ts'
import { type Reading, startOf } from './reading.ts'
import { endsAtEllipsis } from './ellipsis.ts'
import { pastMarks } from './past-marks.ts'

/** The UTF-16 indexes after which a sentence of the paragraph ends, its last one aside. */
export function sentenceEnds(text: string, isEnglish = isEnglishText(text)): readonly number[] {
  if (!/[。！？!?｡.．…⋯‼⁇⁈⁉”’」』）"]/.test(text)) return []
  const usesDots =
    !isEnglish &&
    !text.includes('。') &&
    /[\u4e00-\u9fff][.．](?:\s|$|[\u4e00-\u9fff])|[\u4e00-\u9fff].*[.．][”’"」）)]{0,3}$/.test(text)
  const sentenceStart = skipBlanks(text, 0)
  const reading = { text, nesting: nestingOf(text), isEnglish, usesDots, sentenceStart }
  return walk({ ...reading, isOpenInside: new Map(), startOf: new Map() })
}

function walk(reading: Reading): readonly number[] {
  const { text, nesting } = reading
  const ends: number[] = []
  const open: Nest[] = []
  let at = reading.sentenceStart
  const nestAt = (places: ReadonlyMap<number, number>) => nesting.nests[places.get(at) ?? -1]
  const codes = nesting.nests.filter(({ kind }) => kind === 'code').map(({ open: from }) => from)
  for (;;) {
    at = nextMark(text, at, codes)
    if (at >= text.length) return ends
    const opening = nestAt(nesting.openingAt)
    if (opening?.kind === 'code') {
      at = opening.close + 1
      continue
    }
    if (opening) {
      open.push(opening)
      reading.startOf.set(opening, reading.sentenceStart)
    }
    const closing = nestAt(nesting.closingAt)
    if (closing && open.includes(closing)) open.splice(open.indexOf(closing), 1)
    const end = closing && open.length === 0 ? endAtClosing(reading, closing) : endAtMark(reading, at, open)
    if (end.isEnd && end.at < text.length) {
      ends.push(end.at)
      reading.sentenceStart = skipBlanks(text, end.at)
    }
    at = Math.max(at + 1, end.at)
  }
}

// All marks that open, close or end anything; letters between them are passed over.
const mark = /[。！？!?｡‼⁇⁈⁉.．…⋯“”‘’「」『』｢｣﹁﹂﹃﹄（）()【】［］[\]〔〕《》〈〉"＂]/g

/** The index of the next mark, or of the next piece of code or address, from `from` on; the length where there is none. */
function nextMark(text: string, from: number, codes: number[]): number {
  while (codes.length > 0 && (codes[0] ?? 0) < from) codes.shift()
  mark.lastIndex = from
  return Math.min(mark.exec(text)?.index ?? text.length, codes[0] ?? text.length)
}

interface Found {
  readonly isEnd: boolean
  /** Where to go on reading. */
  readonly at: number
}

/** A quotation after a colon, or a bracket of its own, that ends without a mark. */
function endAtClosing(reading: Reading, closing: Nest): Found {
  const { text } = reading
  const at = closing.close + 1
  const next = text[skipBlanks(text, at)]
  if (next === undefined) return { isEnd: false, at }
  if (closing.kind === 'quote') return { isEnd: !reading.isEnglish && isUnbroken(reading, closing, at), at }
  const isOwn = closing.kind === 'bracket' && closing.open === startOf(reading, closing) && closing.open > 0
  const isLong = closing.close - closing.open > 20 || /^.{0,3}(?:注|按)/.test(text.slice(closing.open + 1, at))
  return { isEnd: isOwn && isLong && isHanUnit(next), at }
}

function endAtMark(reading: Reading, at: number, open: Nest[]): Found {
  const { text } = reading
  const mark = text[at]
  const afterDots = ellipsisEnd(text, at)
  const isMark = isStop(mark) ? isStopEnd(reading, at) : isDot(mark) && isDotEnd(text, at, reading)
  if (afterDots === at && !isMark) return { isEnd: false, at: at + 1 }
  const past = pastMarks(reading, Math.max(afterDots, at + 1), open, afterDots === at)
  if (open.some(({ kind }) => kind === 'title')) return { isEnd: false, at: past.at }
  if (past.closed.some(({ kind }) => kind === 'title') && !past.isStopLast) return { isEnd: false, at: past.at }
  const isStopped = past.isStopSeen || endsAtEllipsis(reading, at, past)
  return isStopped ? ending(reading, past, open) : { isEnd: false, at: past.at }
}

/** ! and ? inside an address, a formula or a name end nothing. */
function isStopEnd({ text }: Reading, at: number): boolean {
  const mark = text[at]
  if (mark !== '!' && mark !== '?') return true
  if (mark === '!' && text[at + 1] === '=') return false
  if (mark === '!' && text[at + 1] === '[') return false
  if (mark === '!' && text.slice(at - 5, at) === 'Yahoo' && !isBlank(text[at + 1])) return false
  const isInside = /[A-Za-z0-9=&/_]/.test(text[at - 1] ?? '') && /[A-Za-z0-9=&/_]/.test(text[at + 1] ?? '')
  return !isInside
}

function ending(reading: Reading, past: ReturnType<typeof pastMarks>, open: readonly Nest[]): Found {
  const { text, isEnglish } = reading
  const { at, closed, isStopLast } = past
  const nextAt = skipBlanks(text, at)
  const next = text[nextAt]
  if (next === undefined) return { isEnd: false, at: text.length }
  const inner = open.at(-1)
  if (inner) return { isEnd: open.length === 1 && !isPauseOrDash(reading, nextAt) && isOpenInside(reading, inner), at }
  if (/[，,、；;：:]/.test(next)) return { isEnd: false, at }
  if (closed.length === 0 && isBareTag(text, at, nextAt)) return { isEnd: false, at }
  if (isEnglish && /[a-z]/.test(next)) return { isEnd: false, at }
  if (isDialogueDash(reading, nextAt)) return { isEnd: false, at }
  const last = closed.at(-1)
  if (last && !isStopLast && last.kind === 'bracket') {
    return { isEnd: last.open === startOf(reading, last), at }
  }
  if (last && !isStopLast && !isEnglish && afterQuotation(reading, last, nextAt) !== 'new') return { isEnd: false, at }
  const bracket = bracketFollowing(reading, nextAt)
  return { isEnd: true, at: bracket ?? at }
}

const isPauseOrDash = ({ text }: Reading, at: number) => /[，,、；;：:—―─]/.test(text[at] ?? '')

/** Whether the sentences inside a quotation or a bracket are sentences of their own. */
function isOpenInside(reading: Reading, nest: Nest): boolean {
  const known = reading.isOpenInside.get(nest)
  if (known !== undefined) return known
  const isFree = decideInside(reading, nest)
  reading.isOpenInside.set(nest, isFree)
  return isFree
}

// Longer than any quotation that an editor keeps in one sentence with the words around it.
const LONG_NEST_UTF16 = 300

function decideInside(reading: Reading, nest: Nest): boolean {
  const { text, isEnglish } = reading
  const sentenceStart = startOf(reading, nest)
  if (nest.kind === 'code' || nest.kind === 'title') return false
  if (nest.close - nest.open > LONG_NEST_UTF16) return true
  const isFirst = nest.open === sentenceStart || /^[*_—―─ -]*$/.test(text.slice(sentenceStart, nest.open).slice(0, 12))
  const nextAt = skipBlanks(text, nest.close + 1)
  const isStopInside = isStop(text[nest.close - 1]) || isDot(text[nest.close - 1]) || text[nest.close - 1] === '…'
  if (nest.kind === 'bracket') return isFirst && (isStopInside || nextAt >= text.length)
  if (isEnglish) return isFirst || /[,:]\s*$/.test(text.slice(sentenceStart, nest.open).slice(-3))
  const following = afterQuotation(reading, nest, nextAt)
  if (nextAt >= text.length) return isFirst || afterQuotation(reading, nest, text.length) === 'new'
  return isStopInside && (following === 'new' || (following === 'tag' && isFirst))
}

/** Whether a paragraph is cut as English: hardly any of its letters are Han. */
export function isEnglishText(text: string): boolean {
  const sample = text.slice(0, 4000)
  let han = 0
  let letters = 0
  for (const unit of sample) {
    if (isHanUnit(unit)) han++
    else if (isLatin(unit)) letters++
  }
  return letters > 0 && han * 12 < letters
}
