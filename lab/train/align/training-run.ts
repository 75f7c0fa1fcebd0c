import type { AlignLexicon } from '#core/alignment/engine/align-lexicon.ts'
import type { PlacedBead } from '#core/alignment/engine/decode.ts'
import { buildDocument, type AlignmentDocument } from '#core/alignment/engine/document.ts'
import { toPosteriors } from '#core/alignment/engine/lattice.ts'
import { firstKnowledge, learn, type Knowledge } from '#core/alignment/engine/knowledge.ts'
import { anchoredCorridor, narrowCorridor, searchCorridor, settings } from '#core/alignment/engine/passes.ts'
import type { GoldDocument } from '../../evaluate/align/development-set.ts'
import { firstShapeCount } from '#core/alignment/engine/shapes.ts'
import { climb } from './climb.ts'
import { latticeUnder } from './gradient.ts'
import { startingWeights } from './starting-weights.ts'
import { buildTrainingDocument, type TrainingDocument } from './training-document.ts'
import { float32At } from '#core/arrays/read-array.ts'

/** A gold document on its way through the passes. */
export interface Candidate {
  readonly gold: GoldDocument
  readonly document: AlignmentDocument
  readonly knowledge: Knowledge
  readonly beads: readonly PlacedBead[]
}

const pull = 3
const warmRounds = 8
const rounds = 50
const negligible = 1e-5

/** Lays the documents out and searches them once. */
export function candidatesOf(
  golds: readonly GoldDocument[],
  lexicon: AlignLexicon,
  weights: Float64Array,
): readonly Candidate[] {
  return golds.map((gold) => {
    const document = buildDocument(gold.source, gold.target, lexicon)
    const knowledge = firstKnowledge(document)
    return {
      gold,
      document,
      knowledge,
      beads: searchCorridor(document, knowledge, anchoredCorridor(document, knowledge), weights, firstShapeCount),
    }
  })
}

/** The first search again, under other weights. */
export function searchedAgain(candidate: Candidate, weights: Float64Array): Candidate {
  const { document, knowledge } = candidate
  return {
    ...candidate,
    beads: searchCorridor(document, knowledge, anchoredCorridor(document, knowledge), weights, firstShapeCount),
  }
}

/** One more pass: learns from the beads and searches round them. */
export function passedOn(candidate: Candidate, weights: Float64Array): Candidate {
  const { document, beads } = candidate
  // Every null counts here: weights that are learned while the path is still poor must stand such paths.
  const knowledge = learn(document, candidate.knowledge, beads, settings.relearn, 0)
  return {
    ...candidate,
    knowledge,
    beads: searchCorridor(document, knowledge, narrowCorridor(document, beads), weights),
  }
}

/** Lays the documents out for training, as the search after the last one sees them. */
export function rebuilt(candidates: readonly Candidate[]): readonly TrainingDocument[] {
  return candidates.map(({ gold, document, knowledge, beads }) =>
    buildTrainingDocument(gold, document, knowledge, beads),
  )
}

/** Trains from the starting weights. Beads that become next to impossible early on are left out after that. */
export function trained(documents: readonly TrainingDocument[]): Float64Array {
  const start = climb(documents, startingWeights, { rounds: warmRounds, pull, home: startingWeights })
  const kept = documents.map((document) => withoutNegligible(document, start))
  return climb(kept, start, { rounds, pull, home: startingWeights })
}

function withoutNegligible(document: TrainingDocument, weights: Float64Array): TrainingDocument {
  const lattice = latticeUnder(document, weights, 1)
  toPosteriors(lattice)
  const standing = document.standing.map((value, at) =>
    value === 1 && float32At(lattice.potential, at) < negligible ? 0 : value,
  )
  return { ...document, standing }
}
