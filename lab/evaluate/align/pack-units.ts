import { createHash } from 'node:crypto'
import { readPlainText } from '#core/formats/plain-text/read-plain-text.ts'
import { documentSentences } from '#core/packs/document-sentences.ts'
import { matchPack } from '#core/packs/match-pack.ts'
import type { Pack } from '#core/packs/pack.ts'
import type { TranslatedUnit } from './gold-by-letters.ts'

/** A text as a reader has it, and the English that a pack lays beside its sentences. */
export function packUnits(
  text: string,
  pack: Pack,
): { readonly source: readonly string[]; readonly units: readonly TranslatedUnit[]; readonly matched: number } {
  const document = readPlainText(text)
  const digest = (data: string) => createHash('sha256').update(data).digest('hex')
  const { beads, matched } = matchPack(documentSentences(document), pack, digest)
  return {
    source: document.paragraphs.flatMap(({ sentences }) => sentences),
    units: beads.map(({ sourceIndexes, english }) => ({ source: sourceIndexes, english: english.join(' ') })),
    matched,
  }
}
