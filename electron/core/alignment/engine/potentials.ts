import type { Corridor } from './corridor.ts'
import { beginsAt, endsAt, featureCount, nullPriorAt, shapeFeature, type Evidence } from './features.ts'
import { nullPriorOf } from './knowledge.ts'
import { landmarkRanks, mayMeet, pairScores } from './landmarks.ts'
import type { Lattice } from './lattice.ts'
import { sentenceCosts, type SideCosts } from './sentence-costs.ts'
import { sourceOfShape, targetOfShape } from './shapes.ts'
import { beginnings, endings } from './side.ts'
import { byteAt, float32At, float64At, int32At } from '../../arrays/read-array.ts'

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
  const sources = int32At(sourceOfShape, shape)
  const targets = int32At(targetOfShape, shape)
  const endI = i + sources
  const endJ = j + targets
  const isConfirmedNull =
    float64At(source.unaligned, endI) > float64At(source.unaligned, i) ||
    float64At(target.unaligned, endJ) > float64At(target.unaligned, j)
  if (isConfirmedNull || !standsInBlock(source, target, i, j, endI, endJ)) return -Infinity
  const expected = (float64At(source.lengths, endI) - float64At(source.lengths, i)) * evidence.lengthRatio
  const found = float64At(target.lengths, endJ) - float64At(target.lengths, j)
  return (
    gainScore(evidence.forward, target.perToken, weights, i, j, targets, sources, 0) +
    gainScore(evidence.backward, source.perToken, weights, j, i, sources, targets, 1) +
    edgeScore(source, target, weights, i, j, endI, endJ) +
    breakScore(source, target, weights, i, j, endI, endJ) +
    lengthScore(weights, expected, found, sources, targets) +
    (sources === 1 && targets === 1 && isSame(source, target, i, j) ? SAME : 0)
  )
}

// In nats, set by hand: more than any landmark, so that equal code goes with equal code.
const SAME = 8

const isSame = (source: SideCosts, target: SideCosts, i: number, j: number): boolean =>
  int32At(source.same, i) > 0 && int32At(source.same, i) === int32At(target.same, j)

/** Whether a bead holds nothing but code, nothing but rows, or neither; and no text behind a heading. */
const standsInBlock = (
  source: SideCosts,
  target: SideCosts,
  i: number,
  j: number,
  endI: number,
  endJ: number,
): boolean =>
  int32At(source.blockUntil, i) >= endI &&
  int32At(target.blockUntil, j) >= endJ &&
  mayMeet(byteAt(source.blocks, i), byteAt(target.blocks, j))

/** What the sentences of one side gain from those of the other; of several, what the least explained of them says too. */
function gainScore(
  gains: Evidence['forward'],
  perToken: Float64Array,
  weights: Float64Array,
  from: number,
  explained: number,
  count: number,
  group: number,
  direction: 0 | 1,
): number {
  let gain = 0
  let weakest = 1
  let at = (int32At(gains.start, from) + explained - int32At(gains.low, from)) * gains.groups + group - 1
  for (let each = explained; each < explained + count; each++, at += gains.groups) {
    const value = float32At(gains.value, at)
    gain += value
    weakest = Math.min(weakest, value * float64At(perToken, each))
  }
  const score = (float64At(weights, direction) * gain) / 10
  return count > 1 ? score + float64At(weights, 4 + direction) * weakest : score
}

/** How the bead begins and ends, how many tokens it holds, and what its sentences cost inside it. */
function edgeScore(
  source: SideCosts,
  target: SideCosts,
  weights: Float64Array,
  i: number,
  j: number,
  endI: number,
  endJ: number,
): number {
  const ends = byteAt(source.ending, endI - 1) * endings.length + byteAt(target.ending, endJ - 1)
  const begins = byteAt(source.begins, i) * beginnings.length + byteAt(target.begins, j)
  return (
    float64At(weights, 2) * (float64At(target.tokens, endJ) - float64At(target.tokens, j)) +
    float64At(weights, 3) * (float64At(source.tokens, endI) - float64At(source.tokens, i)) +
    // What a sentence costs inside a bead, all but the first of each side.
    (float64At(source.inside, endI) - float64At(source.inside, i + 1)) +
    (float64At(target.inside, endJ) - float64At(target.inside, j + 1)) +
    float64At(weights, endsAt + ends) +
    float64At(weights, beginsAt + begins) +
    float64At(landmarkPairs, byteAt(source.landmarks, i) * landmarkRanks + byteAt(target.landmarks, j))
  )
}

/** A side of many clauses may stand for many sentences: what is missing of them costs. */
function breakScore(
  source: SideCosts,
  target: SideCosts,
  weights: Float64Array,
  i: number,
  j: number,
  endI: number,
  endJ: number,
): number {
  const more = endJ - j - (endI - i)
  const fewSource = more - (float64At(source.breaks, endI) - float64At(source.breaks, i))
  const fewTarget = -more - (float64At(target.breaks, endJ) - float64At(target.breaks, j))
  return (
    (fewSource > 0 ? float64At(weights, 10) * fewSource : 0) + (fewTarget > 0 ? float64At(weights, 11) * fewTarget : 0)
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
