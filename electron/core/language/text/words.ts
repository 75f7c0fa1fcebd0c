import type { TermId } from '#contract/ids.ts'
import type { TermMatch } from './terms.ts'

/** A piece of a Chinese text. The pieces of a text join back to it. */
export interface Piece {
  readonly text: string
  readonly startUtf16: number
  readonly termId: TermId | null
}

/** Cuts a Chinese text into words. Glossary terms stay whole; what lies between them is cut by `segment`. */
export function cutWords(
  text: string,
  terms: readonly TermMatch[],
  segment: (between: string) => readonly string[],
): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const cutUpTo = (end: number) => {
    if (end === at) return
    for (const part of segment(text.slice(at, end))) {
      pieces.push({ text: part, startUtf16: at, termId: null })
      at += part.length
    }
  }
  for (const { startUtf16, endUtf16, termId } of terms) {
    cutUpTo(startUtf16)
    pieces.push({ text: text.slice(startUtf16, endUtf16), startUtf16, termId })
    at = endUtf16
  }
  cutUpTo(text.length)
  return pieces
}
