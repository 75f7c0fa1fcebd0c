import { SURE_FROM } from '#contract/text.ts'
import { findingOf, type TranslationCheck } from '../checked-text.ts'

/** Pairs that the aligner is not sure of and nobody looked at, and those that somebody marked as doubtful. */
export const unsure: TranslationCheck = {
  name: 'unsure',
  find: (pairs) =>
    pairs.flatMap((pair) => {
      if (pair.state === 'disputed') return [findingOf('unsure', pair, 'target', 'marked-doubtful', [])]
      if (pair.state === 'checked' || pair.confidence >= SURE_FROM) return []
      return [findingOf('unsure', pair, 'target', 'low-confidence', [pair.confidence.toFixed(2)])]
    }),
}
