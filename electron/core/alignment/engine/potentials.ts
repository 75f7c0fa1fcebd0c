import type { Corridor } from './corridor.ts'
import { beginsAt, endsAt, featureCount, nullPriorAt, shapeFeature, type Evidence } from './features.ts'
import { nullPriorOf } from './knowledge.ts'
import { landmarkRanks, pairScores } from './landmarks.ts'
import type { Lattice } from './lattice.ts'
import { sentenceCosts, type SideCosts } from './sentence-costs.ts'
import { sourceOfShape, targetOfShape } from './shapes.ts'
import { beginnings, endings } from './side.ts'
import { byteAt, float32At, float64At, int32At } from './read-array.ts'

const landmarkPairs = pairScores()

/**
 * The score of every bead of a corridor, of the first `usedShapes` shapes, under the weights (`weightCount` numbers,
 * see `featureNames`): the product of weights and `fillFeatures`, summed along the way because this is the innermost
 * loop (test: potentials); and what landmarks add.
 */
export function latticeOf(evidence: Evidence, corridor: Corridor, weights: Float64Array, usedShapes: number): Lattice {
  const { low, high, nodeStart, sourceCount } = corridor
  const potential = new Float32Array(corridor.nodeCount * usedShapes).fill(-Infinity)
  const sourceCosts = sentenceCosts(evidence.source, evidence.sourceBest, weights, 'source')
  const targetCosts = sentenceCosts(evidence.target, evidence.targetBest, weights, 'target')
  const ofShape = shapeScores(evidence, weights, usedShapes)
  for (let i = 0; i <= sourceCount; i++)
    for (let j = int32At(low, i); j <= int32At(high, i); j++) {
      const at = (int32At(nodeStart, i) + j - int32At(low, i)) * usedShapes
      if (i < sourceCount && j >= int32At(low, i + 1))
        potential[at] = float64At(ofShape, 0) + float64At(sourceCosts.asNull, i)
      if (j < int32At(high, i)) potential[at + 1] = float64At(ofShape, 1) + float64At(targetCosts.asNull, j)
      for (let shape = 2; shape < usedShapes; shape++) {
        const row = i + int32At(sourceOfShape, shape)
        const column = j + int32At(targetOfShape, shape)
        if (row > sourceCount || column < int32At(low, row) || column > int32At(high, row)) continue
        potential[at + shape] =
          float64At(ofShape, shape) + linkedScore(evidence, sourceCosts, targetCosts, weights, i, j, shape)
      }
    }
  return {
    corridor,
    usedShapes,
    potential,
    goesOn: [float64At(weights, featureCount), float64At(weights, featureCount + 1)],
  }
}

/** What a shape costs in this document, whatever sentences it holds. */
function shapeScores({ nullAlignmentPriors }: Evidence, weights: Float64Array, usedShapes: number): Float64Array {
  return Float64Array.from({ length: usedShapes }, (_, shape) => {
    const habit = nullPriorOf(int32At(sourceOfShape, shape), int32At(targetOfShape, shape))
    return (
      float64At(weights, shapeFeature + shape) +
      (habit < 0 ? 0 : float64At(weights, nullPriorAt + habit) * float64At(nullAlignmentPriors, habit))
    )
  })
}

function linkedScore(
  evidence: Evidence,
  source: SideCosts,
  target: SideCosts,
  weights: Float64Array,
  i: number,
  j: number,
  shape: number,
): number {
  const { forward, backward } = evidence
  const sources = int32At(sourceOfShape, shape)
  const targets = int32At(targetOfShape, shape)
  const endI = i + sources
  const endJ = j + targets
  if (
    float64At(source.unaligned, endI) > float64At(source.unaligned, i) ||
    float64At(target.unaligned, endJ) > float64At(target.unaligned, j)
  )
    return -Infinity
  let gain = 0
  let weakest = 1
  let at = (int32At(forward.start, i) + j - int32At(forward.low, i)) * forward.groups + sources - 1
  for (let each = j; each < endJ; each++, at += forward.groups) {
    gain += float32At(forward.value, at)
    weakest = Math.min(weakest, float32At(forward.value, at) * float64At(target.perToken, each))
  }
  let score = (float64At(weights, 0) * gain) / 10
  if (targets > 1) score += float64At(weights, 4) * weakest
  gain = 0
  weakest = 1
  at = (int32At(backward.start, j) + i - int32At(backward.low, j)) * backward.groups + targets - 1
  for (let each = i; each < endI; each++, at += backward.groups) {
    gain += float32At(backward.value, at)
    weakest = Math.min(weakest, float32At(backward.value, at) * float64At(source.perToken, each))
  }
  score += (float64At(weights, 1) * gain) / 10
  if (sources > 1) score += float64At(weights, 5) * weakest
  score += float64At(weights, 2) * (float64At(target.tokens, endJ) - float64At(target.tokens, j))
  score += float64At(weights, 3) * (float64At(source.tokens, endI) - float64At(source.tokens, i))
  // What a sentence costs inside a bead, all but the first of each side.
  score +=
    float64At(source.inside, endI) -
    float64At(source.inside, i + 1) +
    float64At(target.inside, endJ) -
    float64At(target.inside, j + 1)
  score += float64At(
    weights,
    endsAt + byteAt(source.ending, endI - 1) * endings.length + byteAt(target.ending, endJ - 1),
  )
  score += float64At(weights, beginsAt + byteAt(source.begins, i) * beginnings.length + byteAt(target.begins, j))
  score += float64At(landmarkPairs, byteAt(source.landmarks, i) * landmarkRanks + byteAt(target.landmarks, j))
  const fewSource = targets - sources - (float64At(source.breaks, endI) - float64At(source.breaks, i))
  if (fewSource > 0) score += float64At(weights, 10) * fewSource
  const fewTarget = sources - targets - (float64At(target.breaks, endJ) - float64At(target.breaks, j))
  if (fewTarget > 0) score += float64At(weights, 11) * fewTarget
  const expected = (float64At(source.lengths, endI) - float64At(source.lengths, i)) * evidence.lengthRatio
  return (
    score +
    lengthScore(weights, expected, float64At(target.lengths, endJ) - float64At(target.lengths, j), sources, targets)
  )
}

function lengthScore(weights: Float64Array, expected: number, found: number, sources: number, targets: number): number {
  const difference = (found - expected) / Math.sqrt(3 * (found + expected) + 30)
  const clipped = Math.max(-3, Math.min(3, difference))
  const score =
    (float64At(weights, 6) * Math.min(9, difference * difference)) / 3 +
    float64At(weights, 7) * Math.min(4, Math.abs(Math.log((found + 8) / (expected + 8))))
  if (targets > sources) return score + float64At(weights, 8) * clipped
  return sources > targets ? score + float64At(weights, 9) * clipped : score
}
