import { isCloser, isOpener, isPause, isStop, skipBlanks } from './marks.ts'
import type { PastMarks } from './past-marks.ts'
import type { Reading } from './reading.ts'

const SHORTEST_CLAUSE = 4
const SHORTEST_BEFORE = 8
const SHORTEST_AFTER = 5
const goesOn = /^[了的着著过過地得呢吗嗎吧啊呀也都就还還又才却卻而和与與等即就便更最很]/

/** Whether “……” ends a sentence: what stands before and after it are clauses of their own, and nothing is stammered. */
export function endsAtEllipsis({ text, sentenceStart, isEnglish }: Reading, at: number, past: PastMarks): boolean {
  if (past.closed.length > 0) return true
  const nextAt = skipBlanks(text, past.at)
  const next = text[nextAt]
  if (next === undefined) return true
  if (isPause(next)) return false
  if (isEnglish) return nextAt > past.at && /[A-Z]/.test(next)
  const before = clauseBefore(text, sentenceStart, at)
  const after = clauseAfter(text, nextAt)
  if (nextAt > past.at && before.length >= 2) return !goesOn.test(after)
  const isShort =
    before.length < SHORTEST_CLAUSE || at - sentenceStart < SHORTEST_BEFORE || after.length < SHORTEST_AFTER
  if (isShort) return false
  return !goesOn.test(after) && !after.startsWith(before.slice(-1))
}

function clauseBefore(text: string, sentenceStart: number, at: number): string {
  let from = at
  while (from > sentenceStart && at - from < 20 && !/[，,；;：:。！？!?“「『…⋯]/.test(text[from - 1] ?? '')) from--
  return text.slice(from, at)
}

function clauseAfter(text: string, from: number): string {
  let end = from
  while (end < text.length && end - from < 20) {
    const mark = text[end]
    if (
      (isPause(mark) && end - from >= SHORTEST_AFTER) ||
      isStop(mark) ||
      isCloser(mark) ||
      isOpener(mark) ||
      mark === '…'
    )
      break
    end++
  }
  return text.slice(from, end)
}
