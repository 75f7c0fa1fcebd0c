import { ellipsisEnd, isBlank, isCloser, isDot, isHanUnit, isStop, skipBlanks } from './marks.ts'
import type { Nest, Nesting } from './nesting.ts'

export interface PastMarks {
  /** The index after the marks and all that clings to them. */
  readonly at: number
  /** The nests that were closed on the way, inner ones first. */
  readonly closed: readonly Nest[]
  /** Whether a mark that ends sentences was among them (not only dots of an ellipsis). */
  readonly isStopSeen: boolean
  /** Whether such a mark stands after the last closing mark: “…！”。 */
  readonly isStopLast: boolean
}

const footnote = /\[\^[^\]\s]{1,16}\]|\[\d{1,3}(?:[,，–-]\d{1,3})*\](?!\()|[①-⑳¹²³⁰-⁹]+/y
const feeling =
  /[~～]+|\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}])*|\[(?!(?:目的|背景|对象|對象|材料|资料|方法|过程|结果|結果|结论|結論|讨论|討論|意义|局限|展望)\])[\u4e00-\u9fff]{1,4}\](?!\()/uy

/**
 * Goes past further marks, closing quotes and brackets, the end of emphasis, footnote numbers, waves and emoji. Nests
 * that close on the way are taken from `open`.
 */
export function pastMarks(
  { text, nesting }: { readonly text: string; readonly nesting: Nesting },
  from: number,
  open: Nest[],
  isStopFirst: boolean,
): PastMarks {
  const closed: Nest[] = []
  let [at, isStopSeen, isStopLast] = [from, isStopFirst, isStopFirst]
  for (;;) {
    const closer = closerAt(nesting, text, at, open)
    if (closer !== null) {
      if (closer.nest) {
        closed.push(closer.nest)
        open.splice(open.indexOf(closer.nest), 1)
        isStopLast = false
      }
      at = closer.at
      continue
    }
    const dots = ellipsisEnd(text, at)
    // 再见。……是的: dots after a full stop begin the next sentence, unless they end the speech.
    if (dots > at && isStopLast && isHanUnit(text[dots])) return { at, closed, isStopSeen, isStopLast }
    const isPicture = text[at] === '!' && text[at + 1] === '['
    // "It stinks!". Others ramble.
    if (closed.length > 0 && isDot(text[at]) && isBlank(text[at + 1] ?? ' ')) {
      ;[isStopSeen, isStopLast] = [true, true]
      at++
      continue
    }
    if ((isStop(text[at]) && !isPicture) || dots > at) {
      if (isStop(text[at])) [isStopSeen, isStopLast] = [true, true]
      at = Math.max(dots, at + 1)
      continue
    }
    const more = clingingAt(nesting, text, at)
    if (more === at) return { at, closed, isStopSeen, isStopLast }
    at = more
  }
}

function closerAt(nesting: Nesting, text: string, at: number, open: readonly Nest[]) {
  // A blank may stand before the closing mark, but only before one that closes what is open.
  const spaced = skipBlanks(text, at)
  const nest = nesting.nests[nesting.closingAt.get(spaced) ?? -1]
  if (nest && nest.kind !== 'code' && open.includes(nest)) return { nest, at: spaced + 1 }
  const isStray = isCloser(text[at]) && !nesting.openingAt.has(at) && !nesting.closingAt.has(at)
  return isStray ? { nest: null, at: at + 1 } : null
}

function clingingAt(nesting: Nesting, text: string, at: number): number {
  const emphasis = nesting.emphasisEnds.get(at)
  if (emphasis !== undefined) return at + emphasis
  for (const pattern of [footnote, feeling]) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) return at + found[0].length
  }
  return at
}
