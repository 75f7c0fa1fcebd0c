import type { Span } from '#contract/spans.ts'
import { resolveAnchor } from '../anchors.ts'
import { inOrder } from './slice-spans.ts'

/**
 * The spans of a sentence after a person wrote it anew: each goes with its words, to the nearest place where they still
 * stand; a tag without content stays as near to its place as the text allows. What has lost its words is gone.
 */
export function followSpans(spans: readonly Span[], before: string, after: string): readonly Span[] {
  const taken: Span[] = []
  for (const span of spans) {
    const found = placeOf(span, before, after)
    // Two of the same words do not fall together.
    const moved = found && { ...span, ...found }
    if (moved && taken.every((other) => nests(moved, other) && !isSame(moved, other))) taken.push(moved)
  }
  return inOrder(taken)
}

function placeOf({ startUtf16, endUtf16 }: Span, before: string, after: string) {
  if (startUtf16 < endUtf16)
    return resolveAnchor({ startUtf16, endUtf16, quote: before.slice(startUtf16, endUtf16) }, after)
  let place = Math.min(startUtf16, after.length)
  // Behind the same words as before, where they are still there.
  const words = /\S{1,12}\s?$/.exec(before.slice(0, startUtf16))?.[0]
  const at =
    words === undefined ? null : resolveAnchor({ startUtf16: startUtf16 - words.length, endUtf16, quote: words }, after)
  if (at) place = at.endUtf16
  const isHalf = /[\uD800-\uDBFF]$/.test(after.slice(0, place)) && /^[\uDC00-\uDFFF]/.test(after.slice(place))
  return { startUtf16: isHalf ? place + 1 : place, endUtf16: isHalf ? place + 1 : place }
}

const isSame = (one: Span, other: Span): boolean =>
  one.kind === other.kind &&
  one.startUtf16 === other.startUtf16 &&
  one.endUtf16 === other.endUtf16 &&
  one.id === other.id

const nests = (one: Span, other: Span): boolean =>
  one.endUtf16 <= other.startUtf16 ||
  one.startUtf16 >= other.endUtf16 ||
  (one.startUtf16 <= other.startUtf16 && one.endUtf16 >= other.endUtf16) ||
  (other.startUtf16 <= one.startUtf16 && other.endUtf16 >= one.endUtf16)
