import type { Digest } from '../language/text/fingerprint.ts'
import type { PackPlace, PlaceIndex } from './pack-places.ts'

/** Letters of a document between two signs or blanks, folded as fingerprints are. */
export interface Piece {
  readonly sentenceIndex: number
  readonly letters: string
}

/** A place of the pack found in pieces `from` up to, not including, `to`. */
export interface FoundPieces {
  readonly from: number
  readonly to: number
  readonly place: PackPlace
}

// The longest sentence of the packs we have is 230 letters; a novelist's may be four times that.
const MOST_LETTERS = 1000
const MOST_PIECES = 80
const LETTERS_A_TRY = 100

/** The pieces of a sentence: a cut by any editor falls between two of them. */
export function piecesOf(sentence: string, sentenceIndex: number): readonly Piece[] {
  const pieces =
    sentence
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return pieces.map((letters) => ({ sentenceIndex, letters }))
}

export interface Effort {
  /** How many more fingerprints may be tried. */
  left: number
}

/**
 * Finds sentences of the pack in a run of pieces, however the document was cut: the fingerprint of several pieces in a
 * row is that of the sentence they make. Goes on after each find; tries at most `effort.left` fingerprints.
 */
export function matchPieces(
  pieces: readonly Piece[],
  index: PlaceIndex,
  { digest, effort }: { readonly digest: Digest; readonly effort: Effort },
): readonly FoundPieces[] {
  const found: FoundPieces[] = []
  let from = 0
  while (from < pieces.length) {
    const here = longestAt(pieces, from, index, { digest, effort, after: found.at(-1)?.place.position ?? -1 })
    if (here) found.push(here)
    from = here ? here.to : from + 1
  }
  return found
}

function longestAt(
  pieces: readonly Piece[],
  from: number,
  index: PlaceIndex,
  { digest, effort, after }: { readonly digest: Digest; readonly effort: Effort; readonly after: number },
): FoundPieces | null {
  let letters = ''
  let longest: FoundPieces | null = null
  for (let to = from; to < pieces.length && to - from < MOST_PIECES; to++) {
    letters += pieces[to]?.letters ?? ''
    if (letters.length > MOST_LETTERS || effort.left <= 0) break
    // A long piece takes as long as several short ones.
    effort.left -= Math.ceil(letters.length / LETTERS_A_TRY)
    const fingerprint = digest(letters).slice(0, 16)
    const place = index.at(after + 1, fingerprint) ?? index.all(fingerprint)[0]
    if (place) longest = { from, to: to + 1, place }
  }
  return longest
}
