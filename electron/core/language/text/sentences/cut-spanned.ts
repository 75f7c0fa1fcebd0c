import type { Span } from '#contract/spans.ts'
import { slicedSpans } from '../spans/slice-spans.ts'
import { cutSentences } from './cut-sentences.ts'
import { isEnglishText } from './ends.ts'

export interface SpannedSentence {
  readonly text: string
  readonly spans: readonly Span[]
  /** Where it begins in the paragraph, in UTF-16 units. */
  readonly startUtf16: number
}

/** A letter that begins a sentence, ends no abbreviation and is no initial. */
const LETTER = 'Ø'
const KEPT_WHOLE = new Set<Span['kind']>(['code', 'math', 'link', 'image', 'tag'])
const STOPS_AT_END = /[。！？!?.…”’」』）)]{0,4}$/

/**
 * Cuts a paragraph into sentences as `cutSentences` does, never inside code, a formula, a link or a picture: no sign in
 * them ends, opens or closes anything. A link that ends a sentence ends it; whether the paragraph is English is told by the words
 * that are no code. The first `prefixUtf16` units are the label of the first sentence.
 */
export function cutSpanned(paragraph: string, spans: readonly Span[], prefixUtf16 = 0): readonly SpannedSentence[] {
  const whole = spans.filter(({ kind, startUtf16, endUtf16 }) => KEPT_WHOLE.has(kind) && startUtf16 < endUtf16)
  const masked = whole.length === 0 ? paragraph : maskedText(paragraph, whole)
  const isEnglish = whole.length === 0 ? undefined : isEnglishText(withoutSpans(paragraph, whole))
  let at = prefixUtf16
  const cuts = cutSentences(masked.slice(prefixUtf16), isEnglish).map((sentence, index) => {
    at = masked.indexOf(sentence, at)
    const startUtf16 = index === 0 && prefixUtf16 > 0 ? 0 : at
    at += sentence.length
    return { startUtf16, until: at }
  })
  if (cuts.length === 0 && prefixUtf16 > 0) cuts.push({ startUtf16: 0, until: paragraph.length })
  return cuts.map(({ startUtf16, until }, index) => {
    // What is empty at a seam goes with the sentence before it, what opens the paragraph with the first.
    const [from, end] = [index === 0 ? 0 : startUtf16, index === cuts.length - 1 ? paragraph.length : until]
    const text = paragraph.slice(startUtf16, until)
    const own = slicedSpans(spans, from, end).map((span) => ({
      ...span,
      startUtf16: clamped(span.startUtf16 + from - startUtf16, text.length),
      endUtf16: clamped(span.endUtf16 + from - startUtf16, text.length),
    }))
    return { text, startUtf16, spans: own }
  })
}

const clamped = (place: number, length: number): number => Math.max(0, Math.min(length, place))

function maskedText(text: string, spans: readonly Span[]): string {
  let masked = ''
  for (const { kind, startUtf16, endUtf16 } of spans) {
    if (startUtf16 < masked.length) continue
    const inside = text.slice(startUtf16, endUtf16)
    // What is written for readers ends a sentence by its own stop.
    const stops = kind === 'code' || kind === 'math' ? '' : (STOPS_AT_END.exec(inside)?.[0] ?? '')
    const hidden = inside.length > stops.length ? inside.length - stops.length : inside.length
    masked += text.slice(masked.length, startUtf16) + LETTER.repeat(hidden) + inside.slice(hidden)
  }
  return masked + text.slice(masked.length)
}

function withoutSpans(text: string, spans: readonly Span[]): string {
  let [rest, at] = ['', 0]
  for (const { kind, startUtf16, endUtf16 } of spans) {
    if (kind !== 'code' && kind !== 'math') continue
    if (startUtf16 < at) continue
    rest += text.slice(at, startUtf16)
    at = endUtf16
  }
  return rest + text.slice(at)
}
