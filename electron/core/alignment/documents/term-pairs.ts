import type { Term } from '#contract/glossary.ts'
import type { KnownTerm } from '../engine/bead.ts'

/** The glossary as the aligner takes it: each Chinese form of a term beside its English name. */
export const termPairs = (terms: readonly Term[]): readonly KnownTerm[] =>
  terms.flatMap(({ zh, en, forms, renderings }) =>
    [zh, ...forms.zh, ...renderings.zh].map((source) => ({ source, target: en })),
  )
