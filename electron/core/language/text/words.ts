import type { TermId } from '#contract/ids.ts'
import type { TermMatch } from './terms.ts'

/** A piece of a Chinese text. The pieces of a text join back to it. */
export interface Piece {
  readonly text: string
  readonly startUtf16: number
  readonly termId: TermId | null
}

/** Cuts a Chinese text into words with `segment`. Glossary terms stay whole. */
export function cutWords(
  text: string,
  terms: readonly TermMatch[],
  segment: (text: string, fixed: readonly TermMatch[]) => readonly string[],
): readonly Piece[] {
  let at = 0
  let next = 0
  return segment(text, terms).map((part) => {
    const startUtf16 = at
    const isTerm = terms[next]?.startUtf16 === startUtf16
    at += part.length
    return { text: part, startUtf16, termId: isTerm ? (terms[next++]?.termId ?? null) : null }
  })
}
