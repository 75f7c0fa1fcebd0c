/** A sentence as it stands in its file; the first `prefixUtf16` units are label, list mark or heading mark. */
export interface PrefixedSentence {
  readonly content: string
  readonly prefixUtf16: number
}

/** The sentence without its lead. */
export const bodyOf = ({ content, prefixUtf16 }: PrefixedSentence): string => content.slice(prefixUtf16)

/** Pieces of a sentence's body, with their places counted in the whole sentence. */
export function afterPrefix<Piece extends { readonly startUtf16: number }>(
  pieces: readonly Piece[],
  { prefixUtf16 }: PrefixedSentence,
): readonly Piece[] {
  return prefixUtf16 === 0 ? pieces : pieces.map((each) => ({ ...each, startUtf16: each.startUtf16 + prefixUtf16 }))
}

/** Places in a sentence counted in its body; those in its lead are left out. */
export function inBody<At extends { readonly startUtf16: number }>(
  places: readonly At[],
  { prefixUtf16 }: PrefixedSentence,
): readonly At[] {
  if (prefixUtf16 === 0) return places
  return places.flatMap((at) =>
    at.startUtf16 < prefixUtf16 ? [] : [{ ...at, startUtf16: at.startUtf16 - prefixUtf16 }],
  )
}
