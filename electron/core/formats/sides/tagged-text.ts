import type { Span } from '#contract/spans.ts'
import { inOrder, movedSpans } from '../../language/text/spans/slice-spans.ts'
import { joinSentences } from './join-sentences.ts'

/** A text with what stands in it besides words. */
export interface TaggedText {
  readonly text: string
  readonly spans: readonly Span[]
}

const BREAKS = /[\t\n\r\v\f\u0085\u2028\u2029]+/g

/** Line breaks and tabs as one blank, and no blanks at the ends; the spans stay with their words. */
export function tidied({ text, spans }: TaggedText): TaggedText {
  const start = /^\s*/.exec(text)?.[0].length ?? 0
  const end = text.trimEnd().length
  const gone: { readonly from: number; readonly until: number }[] = [{ from: 0, until: start }]
  for (const { index, 0: run } of text.matchAll(BREAKS))
    if (index >= start && index < end) gone.push({ from: index + 1, until: index + run.length })
  const place = (at: number) => {
    const kept = Math.min(at, Math.max(end, start))
    return kept - gone.reduce((sum, { from, until }) => sum + Math.max(0, Math.min(kept, until) - from), 0)
  }
  return {
    text: text.replaceAll(BREAKS, ' ').trim(),
    spans: spans.map((span) => ({ ...span, startUtf16: place(span.startUtf16), endUtf16: place(span.endUtf16) })),
  }
}

/**
 * The spans of each sentence of a text; a tag round several sentences stands at its both ends as two without content. The
 * sentences stand in the text in this order, with nothing but blanks between them.
 */
export function spansBySentence(
  { text, spans }: TaggedText,
  sentences: readonly string[],
): readonly (readonly Span[])[] {
  if (spans.length === 0) return sentences.map(() => [])
  const starts: number[] = []
  let at = 0
  for (const sentence of sentences) {
    const found = text.indexOf(sentence, at)
    starts.push(found < 0 ? at : found)
    at = (found < 0 ? at : found) + sentence.length
  }
  const parted = inOrder(spans.flatMap((span) => (crosses(span, starts.slice(1)) ? endsOf(span) : [span])))
  return sentences.map((sentence, index) => {
    const [start, next] = [starts[index] ?? 0, starts[index + 1]]
    const within = (place: number) => Math.max(0, Math.min(place - start, sentence.length))
    return parted
      .filter((span) => isWithin(span, index === 0 ? null : start, next ?? null))
      .map((span) => ({ ...span, startUtf16: within(span.startUtf16), endUtf16: within(span.endUtf16) }))
  })
}

/** What begins at a seam goes with the sentence that begins there, an end of something with the one before. */
function isWithin({ startUtf16, endUtf16, opens = '' }: Span, from: number | null, until: number | null): boolean {
  const isEmpty = startUtf16 === endUtf16
  const isEnd = isEmpty && /^<(?:\/|ept|ex|ec|em)\b/.test(opens)
  const isPast = (border: number) => (isEnd ? startUtf16 > border : startUtf16 >= border)
  if (isEmpty) return (from === null || isPast(from)) && (until === null || !isPast(until))
  return endUtf16 > (from ?? 0) && (until === null || startUtf16 < until)
}

const crosses = ({ kind, startUtf16, endUtf16 }: Span, borders: readonly number[]) =>
  kind === 'tag' && borders.some((border) => border > startUtf16 && border < endUtf16)

function endsOf(span: Span): readonly Span[] {
  const { startUtf16, endUtf16, closes, ...tag } = span
  return [
    { ...tag, startUtf16, endUtf16: startUtf16 },
    { ...tag, opens: closes ?? '', startUtf16: endUtf16, endUtf16 },
  ]
}

/** Sentences of a side as one text, with the spans of all of them. */
export function joinedText(
  sentences: readonly string[],
  spans: readonly (readonly Span[])[] | undefined,
  side: 'source' | 'target',
): TaggedText {
  let at = 0
  const all = sentences.flatMap((sentence, index) => {
    const moved = movedSpans(spans?.[index] ?? [], at)
    at += sentence.length + (side === 'source' ? 0 : 1)
    return moved
  })
  return { text: joinSentences(sentences, side), spans: all }
}
