import type { Span } from '#contract/spans.ts'
import { joinsChinese } from './block.ts'

export interface TidyText {
  readonly text: string
  readonly spans: readonly Span[]
  /** For each UTF-16 unit its index in the text before. */
  readonly from: readonly number[]
}

const BLANK = /[ \t\n\r\f]/

/**
 * A line with the white space of markup: a run of it is one blank, none at the ends and none where a line of Chinese was
 * broken (`\n`). Spans go with their words. What `isVerbatim` says stays as it is; `skipped` units go.
 */
export function tidySpans(
  raw: string,
  spans: readonly Span[],
  {
    isVerbatim = none,
    skipped = '',
  }: { readonly isVerbatim?: (span: Span) => boolean; readonly skipped?: string } = {},
): TidyText {
  const whole = unitsOf(raw.length, spans.filter(isVerbatim))
  const kept: number[] = []
  // Where each old unit begins now, and where it ends.
  const begins: number[] = []
  const ends: number[] = []
  let text = ''
  let gap: { readonly at: number; isBroken: boolean } | null = null
  const [first, last] = [raw.length - raw.trimStart().length, raw.trimEnd().length]
  for (let at = 0; at < raw.length; at++) {
    const sign = raw[at] ?? ''
    const isShown = whole[at] === 1 || (at >= first && at < last && !skipped.includes(sign))
    const isBlank = isShown && whole[at] !== 1 && BLANK.test(sign)
    if (isBlank) {
      gap ??= { at, isBroken: false }
      gap.isBroken ||= sign === '\n'
    } else if (isShown && gap) {
      if (!(gap.isBroken && joinsChinese(text, raw.slice(at, at + 2)))) {
        text += ' '
        kept.push(gap.at)
      }
      gap = null
    }
    begins.push(text.length)
    if (isShown && !isBlank) {
      text += sign
      kept.push(at)
    }
    ends.push(text.length)
  }
  return { text, spans: followed(spans, begins, ends), from: kept }
}

const followed = (spans: readonly Span[], begins: readonly number[], ends: readonly number[]): readonly Span[] =>
  spans
    .map((span) => {
      const isEmpty = span.startUtf16 === span.endUtf16
      // What is empty stands right behind the words before it.
      const startUtf16 = isEmpty ? (ends[span.startUtf16 - 1] ?? 0) : (begins[span.startUtf16] ?? ends.at(-1) ?? 0)
      return { ...span, startUtf16, endUtf16: Math.max(startUtf16, isEmpty ? 0 : (ends[span.endUtf16 - 1] ?? 0)) }
    })
    .filter(({ kind, startUtf16, endUtf16 }) => startUtf16 < endUtf16 || kind === 'image' || kind === 'tag')

const none = () => false

function unitsOf(length: number, spans: readonly Span[]): Uint8Array {
  const units = new Uint8Array(length)
  for (const { startUtf16, endUtf16 } of spans) units.fill(1, startUtf16, endUtf16)
  return units
}
