import { align } from '#core/alignment/engine/align.ts'
import type { AlignLexicon } from '#core/alignment/engine/align-lexicon.ts'
import type { Bead } from '#core/alignment/engine/bead.ts'
import { featureNames } from '#core/alignment/engine/features.ts'
import type { GoldDocument } from '../../evaluate/align/development-set.ts'
import { nullCorrections } from './null-corrections.ts'
import type { Candidate } from './training-run.ts'
import * as run from './training-run.ts'

/** Both sets of weights, in the order of `featureNames`. */
export interface TwoWeights {
  readonly firstWeights: Float64Array
  readonly weights: Float64Array
}

/** Trains the weights of the first search, then, on what it examples, those of the later ones. */
export function trainedOn(candidates: readonly Candidate[]): TwoWeights {
  const firstWeights = run.trained(run.rebuilt(candidates))
  const examples = candidates.map((each) => run.passedOn(run.searchedAgain(each, firstWeights), firstWeights))
  return { firstWeights, weights: run.trained(run.rebuilt(examples)) }
}

/** The beads of every document as `align` gives them under weights that never saw its text; confidence is the posterior. */
export function* alignedUnseen(
  candidates: readonly Candidate[],
  lexicon: AlignLexicon,
  texts: readonly string[],
): Generator<{ readonly gold: GoldDocument; readonly beads: readonly Bead[] }> {
  for (const held of texts) {
    const found = trainedOn(candidates.filter(({ gold }) => textOf(gold) !== held))
    const unseen = { ...lexicon, trained: { ...namedWeights(found), calibration: [] } }
    for (const { gold } of candidates)
      if (textOf(gold) === held) yield { gold, beads: align(gold.source, gold.target, unseen) }
  }
}

/** The text a document was cut from: `mac-dev-001-noen1` is of `mac-dev-001`. */
export function textOf(gold: GoldDocument): string {
  return gold.name.replace(/-no(zh|en)\d+$/, '')
}

export function namedWeights({ weights, firstWeights }: TwoWeights) {
  return { weights: named(weights), firstWeights: named(firstWeights) }
}

function named(values: Float64Array): Readonly<Record<string, number>> {
  return Object.fromEntries(
    featureNames.map((name, index) => {
      const value = (values[index] ?? 0) + (nullCorrections[name] ?? 0)
      return [name, Number(value.toFixed(4))]
    }),
  )
}
