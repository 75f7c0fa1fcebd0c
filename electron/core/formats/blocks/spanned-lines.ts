import type { Span } from '#contract/spans.ts'
import { slicedSpans } from '../../language/text/spans/slice-spans.ts'
import { tidySpans } from './tidy-spans.ts'

export interface SpannedLine {
  readonly text: string
  readonly spans: readonly Span[]
}

// Soft hyphens, zero-width blanks and byte order marks are no text.
const SKIPPED = '\u00AD\u200B\uFEFF'

/** The lines of a text with markup's white space. `breaks` is the sign that stands for a real line break. */
export function spannedLines(raw: string, spans: readonly Span[], breaks: string): readonly SpannedLine[] {
  const words = raw.replaceAll('\u00A0', ' ')
  const lines: SpannedLine[] = []
  let from = 0
  for (const line of words.split(breaks)) {
    const until = from + line.length
    const { text, spans: own } = tidySpans(line, slicedSpans(spans, from, until), { skipped: SKIPPED })
    if (text !== '') lines.push({ text, spans: own })
    from = until + breaks.length
  }
  return lines
}
