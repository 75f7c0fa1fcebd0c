import type { Span } from '#contract/spans.ts'

/** Spans moved by so many UTF-16 units. */
export const movedSpans = (spans: readonly Span[], byUtf16: number): readonly Span[] =>
  byUtf16 === 0
    ? spans
    : spans.map((span) => ({ ...span, startUtf16: span.startUtf16 + byUtf16, endUtf16: span.endUtf16 + byUtf16 }))

/**
 * The spans of a part of a text, with their places in that part: of those that reach over its ends what lies inside. An
 * empty span at a seam goes with the part before it, one at the start of the text with the first.
 */
export function slicedSpans(spans: readonly Span[], from: number, until: number): readonly Span[] {
  return spans.flatMap((span) => {
    const isEmpty = span.startUtf16 === span.endUtf16
    const isHere = isEmpty
      ? (span.startUtf16 > from || from === 0) && span.startUtf16 <= until
      : span.startUtf16 < until && span.endUtf16 > from
    if (!isHere) return []
    const startUtf16 = Math.max(span.startUtf16, from) - from
    return [{ ...span, startUtf16, endUtf16: Math.min(span.endUtf16, until) - from }]
  })
}

/** By start, of two that start together the longer first: the order that every list of spans has. */
export const inOrder = (spans: readonly Span[]): readonly Span[] =>
  spans.toSorted((one, other) => one.startUtf16 - other.startUtf16 || other.endUtf16 - one.endUtf16)
