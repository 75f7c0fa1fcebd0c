import type { Corridor } from './corridor.ts'
import { beginsAt, endsAt, featureCount, nullPriorAt, shapeFeature, type Evidence } from './features.ts'
import { nullPriorOf } from './knowledge.ts'
import { landmarkRanks, pairScores } from './landmarks.ts'
import type { Lattice } from './lattice.ts'
import { sentenceCosts, type SideCosts } from './sentence-costs.ts'
import { sourceOfShape, targetOfShape } from './shapes.ts'
import { beginnings, endings } from './side.ts'

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
    for (let j = low[i]!; j <= high[i]!; j++) {
      const at = (nodeStart[i]! + j - low[i]!) * usedShapes
      if (i < sourceCount && j >= low[i + 1]!) potential[at] = ofShape[0]! + sourceCosts.asNull[i]!
      if (j < high[i]!) potential[at + 1] = ofShape[1]! + targetCosts.asNull[j]!
      for (let shape = 2; shape < usedShapes; shape++) {
        const row = i + sourceOfShape[shape]!
        const column = j + targetOfShape[shape]!
        if (row > sourceCount || column < low[row]! || column > high[row]!) continue
        potential[at + shape] = ofShape[shape]! + linkedScore(evidence, sourceCosts, targetCosts, weights, i, j, shape)
      }
    }
  return { corridor, usedShapes, potential, goesOn: [weights[featureCount]!, weights[featureCount + 1]!] }
}

/** What a shape costs in this document, whatever sentences it holds. */
function shapeScores({ nullAlignmentPriors }: Evidence, weights: Float64Array, usedShapes: number): Float64Array {
  return Float64Array.from({ length: usedShapes }, (_, shape) => {
    const habit = nullPriorOf(sourceOfShape[shape]!, targetOfShape[shape]!)
    return (
      weights[shapeFeature + shape]! + (habit < 0 ? 0 : weights[nullPriorAt + habit]! * nullAlignmentPriors[habit]!)
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
  const sources = sourceOfShape[shape]!
  const targets = targetOfShape[shape]!
  const endI = i + sources
  const endJ = j + targets
  if (source.unaligned[endI]! > source.unaligned[i]! || target.unaligned[endJ]! > target.unaligned[j]!) return -Infinity
  let gain = 0
  let weakest = 1
  let at = (forward.start[i]! + j - forward.low[i]!) * forward.groups + sources - 1
  for (let each = j; each < endJ; each++, at += forward.groups) {
    gain += forward.value[at]!
    weakest = Math.min(weakest, forward.value[at]! * target.perToken[each]!)
  }
  let score = (weights[0]! * gain) / 10
  if (targets > 1) score += weights[4]! * weakest
  gain = 0
  weakest = 1
  at = (backward.start[j]! + i - backward.low[j]!) * backward.groups + targets - 1
  for (let each = i; each < endI; each++, at += backward.groups) {
    gain += backward.value[at]!
    weakest = Math.min(weakest, backward.value[at]! * source.perToken[each]!)
  }
  score += (weights[1]! * gain) / 10
  if (sources > 1) score += weights[5]! * weakest
  score += weights[2]! * (target.tokens[endJ]! - target.tokens[j]!)
  score += weights[3]! * (source.tokens[endI]! - source.tokens[i]!)
  // What a sentence costs inside a bead, all but the first of each side.
  score += source.inside[endI]! - source.inside[i + 1]! + target.inside[endJ]! - target.inside[j + 1]!
  score += weights[endsAt + source.ending[endI - 1]! * endings.length + target.ending[endJ - 1]!]!
  score += weights[beginsAt + source.begins[i]! * beginnings.length + target.begins[j]!]!
  score += landmarkPairs[source.landmarks[i]! * landmarkRanks + target.landmarks[j]!]!
  const fewSource = targets - sources - (source.breaks[endI]! - source.breaks[i]!)
  if (fewSource > 0) score += weights[10]! * fewSource
  const fewTarget = sources - targets - (target.breaks[endJ]! - target.breaks[j]!)
  if (fewTarget > 0) score += weights[11]! * fewTarget
  const expected = (source.lengths[endI]! - source.lengths[i]!) * evidence.lengthRatio
  return score + lengthScore(weights, expected, target.lengths[endJ]! - target.lengths[j]!, sources, targets)
}

function lengthScore(weights: Float64Array, expected: number, found: number, sources: number, targets: number): number {
  const difference = (found - expected) / Math.sqrt(3 * (found + expected) + 30)
  const clipped = Math.max(-3, Math.min(3, difference))
  const score =
    (weights[6]! * Math.min(9, difference * difference)) / 3 +
    weights[7]! * Math.min(4, Math.abs(Math.log((found + 8) / (expected + 8))))
  if (targets > sources) return score + weights[8]! * clipped
  return sources > targets ? score + weights[9]! * clipped : score
}
