import { readPlainText } from '../formats/plain-text/read-plain-text.ts'
import type { Digest } from '../language/text/fingerprint.ts'
import { documentSentences } from './document-sentences.ts'
import { matchPack, type PackBead } from './match-pack.ts'
import type { Pack } from './pack.ts'
import { fitsPack } from './recognise-pack.ts'

export interface PackReport {
  readonly isOfThisText: boolean
  readonly paragraphs: number
  /** Sentences of the document that have letters. */
  readonly sentences: number
  readonly matched: number
  /** From 0 to 1. */
  readonly share: number
  /** How many of the pack's sentences the document has. */
  readonly found: number
  readonly packSentences: number
  /** Indexes, from 0, of the document's sentences that are not in the pack. */
  readonly unmatched: readonly number[]
}

/** How well a pack fits a text; what `duizhao check pack` prints. No sentence of the text is in it. */
export function packReport(text: string, pack: Pack, digest: Digest): PackReport {
  const document = readPlainText(text)
  const match = matchPack(documentSentences(document), pack, digest)
  return {
    isOfThisText: fitsPack(match, pack),
    paragraphs: document.paragraphs.length,
    sentences: match.sentences,
    matched: match.matched,
    share: match.sentences === 0 ? 0 : match.matched / match.sentences,
    found: match.found,
    packSentences: pack.head.sentences,
    unmatched: match.beads.flatMap((bead: PackBead) => (bead.state === 'not-in-pack' ? bead.sourceIndexes : [])),
  }
}
