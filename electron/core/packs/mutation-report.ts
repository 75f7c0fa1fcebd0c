import { readPlainText } from '../formats/plain-text/read-plain-text.ts'
import { seeded } from '../random/seeded.ts'
import { type Digest, fingerprintOf } from '../language/text/fingerprint.ts'
import { documentSentences } from './document-sentences.ts'
import {
  hardBroken,
  type MutatedCopy,
  withDeletedParagraphs,
  withFullWidth,
  withoutBlanks,
  withSwappedParagraphs,
  withTypos,
} from './mutated-copies.ts'
import type { Pack } from './pack.ts'
import { packReport } from './pack-report.ts'

export const mutationNames = [
  'full-width',
  'no-blanks',
  'broken-at-40',
  'ten-deleted',
  'two-swapped',
  'five-typos',
] as const
export type MutationName = (typeof mutationNames)[number]

export interface MutationReport {
  readonly mutation: MutationName
  readonly sentences: number
  readonly matched: number
  /** From 0 to 1. */
  readonly share: number
  /** Unmatched sentences that hold a letter the change put there. */
  readonly touched: number
  /** Unmatched sentences of which the change touched no letter: there should be none. */
  readonly untouched: number
}

const BREAK_AT = 40
const DELETED = 10
const TYPOS = 5

/** How much of a text a pack still knows after each way in which a reader's own copy may differ; `seed` repeats it. */
export function mutationReports(text: string, pack: Pack, digest: Digest, seed: number): readonly MutationReport[] {
  return mutationNames.map((mutation) => {
    const copy = mutate(text, mutation, seed)
    const sentences = documentSentences(readPlainText(copy.text))
    const report = packReport(copy.text, pack, digest)
    const known = knownSentences(text, digest)
    const isTouched = (index: number) => {
      const fingerprint = fingerprintOf(sentences[index]?.body ?? '', digest)
      return copy.touched.length > 0 && fingerprint !== null && !known.has(fingerprint)
    }
    const touched = report.unmatched.filter(isTouched).length
    return {
      mutation,
      sentences: report.sentences,
      matched: report.matched,
      share: report.share,
      touched,
      untouched: report.unmatched.length - touched,
    }
  })
}

function mutate(text: string, mutation: MutationName, seed: number): MutatedCopy {
  const random = seeded(seed)
  switch (mutation) {
    case 'full-width':
      return withFullWidth(text)
    case 'no-blanks':
      return withoutBlanks(text)
    case 'broken-at-40':
      return hardBroken(text, BREAK_AT)
    case 'ten-deleted':
      return withDeletedParagraphs(text, DELETED, random)
    case 'two-swapped':
      return withSwappedParagraphs(text, random)
    case 'five-typos':
      return withTypos(text, TYPOS, random)
  }
}

function knownSentences(text: string, digest: Digest): ReadonlySet<string> {
  const sentences = documentSentences(readPlainText(text))
  return new Set(sentences.flatMap(({ body }) => fingerprintOf(body, digest) ?? []))
}
