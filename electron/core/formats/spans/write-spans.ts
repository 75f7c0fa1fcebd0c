import type { Span } from '#contract/spans.ts'

/** How a format marks spans. */
export interface Marks {
  /** Words outside of what is written whole. */
  readonly text: (words: string) => string
  readonly open: (span: Span, inside: string) => string
  readonly close: (span: Span, inside: string) => string
  /** What stands for a span with all that is in it, such as code; null where it is opened and closed. */
  readonly whole?: (span: Span, inside: string) => string | null
}

/**
 * A sentence with its spans as a format marks them. What holds for spans (`contract/spans.ts`) is taken for granted; they
 * are closed in the order that they were opened in, the last one first.
 */
export function writeSpans(text: string, spans: readonly Span[], marks: Marks): string {
  const open: Span[] = []
  const insideOf = ({ startUtf16, endUtf16 }: Span) => text.slice(startUtf16, endUtf16)
  let [written, at] = ['', 0]
  const upTo = (place: number) => {
    written += at < place ? marks.text(text.slice(at, place)) : ''
    at = Math.max(at, place)
  }
  const closeUntil = (place: number) => {
    for (let last = open.at(-1); last && last.endUtf16 <= place; last = open.at(-1)) {
      upTo(last.endUtf16)
      written += marks.close(last, insideOf(last))
      open.pop()
    }
  }
  for (const span of spans) {
    // Inside of what was written whole.
    if (span.startUtf16 < at) continue
    closeUntil(span.startUtf16)
    upTo(span.startUtf16)
    const whole = marks.whole?.(span, insideOf(span)) ?? null
    if (whole !== null) {
      written += whole
      at = span.endUtf16
      continue
    }
    written += marks.open(span, insideOf(span))
    if (span.endUtf16 > span.startUtf16) open.push(span)
    else written += marks.close(span, '')
  }
  closeUntil(text.length)
  upTo(text.length)
  return written
}
