import type { Digest } from '../language/text/fingerprint.ts'
import { type DocumentSentence, matchPack, type PackMatch } from './match-pack.ts'
import type { Pack } from './pack.ts'

/** A smaller share, of the document and of the pack alike, is chance or another text. */
const LEAST_SHARE = 0.25
const FEWEST = 3

export interface RecognisedPack {
  readonly pack: Pack
  readonly match: PackMatch
}

/** Whether a pack is of this text: a good share of the document, or of the pack, was found in the other. */
export function fitsPack({ matched, sentences, found }: PackMatch, { head }: Pack): boolean {
  if (matched < Math.min(FEWEST, sentences, head.sentences)) return false
  return matched >= sentences * LEAST_SHARE || found >= head.sentences * LEAST_SHARE
}

/** The pack that knows most of a text, or null where none is of it. */
export function recognisePack(
  sentences: readonly DocumentSentence[],
  packs: readonly Pack[],
  digest: Digest,
): RecognisedPack | null {
  const fitting = packs
    .map((pack) => ({ pack, match: matchPack(sentences, pack, digest) }))
    .filter(({ pack, match }) => match.matched > 0 && fitsPack(match, pack))
  return fitting.toSorted((one, other) => other.match.matched - one.match.matched)[0] ?? null
}
