import type { TermId } from '#contract/ids.ts'
import type { TermMatch } from './terms.ts'

/** A piece of a Chinese text. The pieces of a text join back to it. */
export interface Piece {
  readonly text: string
  readonly startUtf16: number
  readonly termId: TermId | null
}

// GPT-3, Sand.ai, DALL·E, A100, 16×16, 2.0, 1,000, 50%: letters and digits, joined by signs that stand inside names.
const latinRun =
  /[\p{Script=Latin}\p{Nd}]+(?:(?:[-.·×&'’_/:]|,(?=\p{Nd}{3}(?!\p{Nd})))[\p{Script=Latin}\p{Nd}]+)*[%℃°]?/gu

/**
 * Cuts a Chinese text into words. Glossary terms and runs of Latin letters and digits stay whole; the rest is cut by
 * the runtime's own segmenter (Unicode TR 29 with ICU's dictionary).
 */
export function cutWords(text: string, terms: readonly TermMatch[], segmenter: Intl.Segmenter): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { startUtf16, endUtf16, termId } of terms) {
    pieces.push(...cutBetween(text.slice(at, startUtf16), at, segmenter))
    pieces.push({ text: text.slice(startUtf16, endUtf16), startUtf16, termId })
    at = endUtf16
  }
  pieces.push(...cutBetween(text.slice(at), at, segmenter))
  return pieces
}

/** The segmenter `cutWords` is made for. Slow to make, so made once. */
export function createSegmenter(): Intl.Segmenter {
  return new Intl.Segmenter('zh', { granularity: 'word' })
}

function cutBetween(text: string, offset: number, segmenter: Intl.Segmenter): readonly Piece[] {
  const pieces: Piece[] = []
  const piece = (part: string, startUtf16: number): Piece => ({ text: part, startUtf16, termId: null })
  let at = 0
  for (const run of text.matchAll(latinRun)) {
    pieces.push(
      ...segment(text.slice(at, run.index), segmenter).map(([part, start]) => piece(part, offset + at + start)),
    )
    pieces.push(piece(run[0], offset + run.index))
    at = run.index + run[0].length
  }
  return [...pieces, ...segment(text.slice(at), segmenter).map(([part, start]) => piece(part, offset + at + start))]
}

function segment(text: string, segmenter: Intl.Segmenter): readonly (readonly [string, number])[] {
  return Array.from(segmenter.segment(text), (each) => [each.segment, each.index] as const)
}
