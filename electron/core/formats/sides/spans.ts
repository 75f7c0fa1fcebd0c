import type { Span } from '#contract/spans.ts'
import type { PairSpans } from '../format.ts'

/** Spans as a pair carries them: nothing where no sentence has any. */
export function spansOf(spans: PairSpans): { readonly spans?: PairSpans } {
  return [...spans.source, ...spans.target].some((each) => each.length > 0) ? { spans } : {}
}

/** The spans of a file that keep what holds for spans (`contract/spans.ts`); a file may say anything. */
export function soundSpans(spans: readonly Span[], text: string): readonly Span[] {
  const open: Span[] = []
  let before: Span | null = null
  return spans.filter((span) => {
    const { startUtf16, endUtf16 } = span
    const isInOrder =
      !before || startUtf16 > before.startUtf16 || (startUtf16 === before.startUtf16 && endUtf16 <= before.endUtf16)
    if (startUtf16 > endUtf16 || endUtf16 > text.length || !isInOrder) return false
    while (open.length > 0 && (open.at(-1)?.endUtf16 ?? 0) <= startUtf16) open.pop()
    const around = open.at(-1)
    if (around && endUtf16 > around.endUtf16) return false
    if (endUtf16 > startUtf16) open.push(span)
    before = span
    return true
  })
}
