/** A range of a segment's text and the words that stood there. */
export interface AnchorRange {
  readonly startUtf16: number
  readonly endUtf16: number
  readonly quote: string
}

export interface ResolvedRange {
  readonly startUtf16: number
  readonly endUtf16: number
}

/**
 * Finds where an anchor stands in the present text of its segment: its own place if the quote is still there, else the
 * nearest place where it is (the earlier of two equally near), else null: gone. An empty quote is nowhere.
 */
export function resolveAnchor(anchor: AnchorRange, text: string): ResolvedRange | null {
  const { startUtf16, quote } = anchor
  if (quote === '') return null
  const range = (start: number) => ({ startUtf16: start, endUtf16: start + quote.length })
  if (text.startsWith(quote, startUtf16) && startUtf16 >= 0) return range(startUtf16)
  // Overlapping places count: the nearest may share characters with another.
  const before = startUtf16 > 0 ? text.lastIndexOf(quote, startUtf16 - 1) : -1
  const after = text.indexOf(quote, Math.max(0, startUtf16))
  if (before < 0 && after < 0) return null
  if (before < 0) return range(after)
  if (after < 0) return range(before)
  return range(startUtf16 - before <= after - startUtf16 ? before : after)
}
