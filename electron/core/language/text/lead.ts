/** A sentence as it stands in its file; the first `leadUtf16` units are label, list mark or heading mark. */
export interface LedSentence {
  readonly content: string
  readonly leadUtf16: number
}

/** The sentence without its lead. */
export const bodyOf = ({ content, leadUtf16 }: LedSentence): string => content.slice(leadUtf16)

/** Pieces of a sentence's body, with their places counted in the whole sentence. */
export function afterLead<Piece extends { readonly startUtf16: number }>(
  pieces: readonly Piece[],
  { leadUtf16 }: LedSentence,
): readonly Piece[] {
  return leadUtf16 === 0 ? pieces : pieces.map((each) => ({ ...each, startUtf16: each.startUtf16 + leadUtf16 }))
}

/** Places in a sentence counted in its body; those in its lead are left out. */
export function inBody<At extends { readonly startUtf16: number }>(
  places: readonly At[],
  { leadUtf16 }: LedSentence,
): readonly At[] {
  if (leadUtf16 === 0) return places
  return places.flatMap((at) => (at.startUtf16 < leadUtf16 ? [] : [{ ...at, startUtf16: at.startUtf16 - leadUtf16 }]))
}
