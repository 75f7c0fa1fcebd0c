import { featureCount, shapeFeature, weightCount } from '#core/alignment/engine/features.ts'
import { toPosteriors, type Lattice } from '#core/alignment/engine/lattice.ts'
import { shapeCount } from '#core/alignment/engine/shapes.ts'
import type { TrainingDocument } from './training-document.ts'
import { byteAt, float32At, float64At, int32At, uint16At } from '#core/arrays/read-array.ts'

/**
 * Adds one document's gradient of the log-likelihood of its gold (expected features of the gold less those of the
 * model) to `gradient`. Gives the log-likelihood in nats.
 */
export function addGradient(document: TrainingDocument, weights: Float64Array, gradient: Float64Array): number {
  const { from, feature, value } = document
  const model = latticeUnder(document, weights, 1)
  const gold = latticeUnder(document, weights, 2)
  const ofModel = toPosteriors(model)
  const ofGold = toPosteriors(gold)
  if (!Number.isFinite(ofGold.total)) throw new Error(`${document.name}: its gold lies outside the corridor`)
  for (let at = 0; at < document.standing.length; at++) {
    const difference = float32At(gold.potential, at) - float32At(model.potential, at)
    if (difference === 0 || (difference < 1e-7 && difference > -1e-7)) continue
    gradient[shapeFeature + (at % shapeCount)] = float64At(gradient, shapeFeature + (at % shapeCount)) + difference
    for (let each = int32At(from, at); each < int32At(from, at + 1); each++)
      gradient[uint16At(feature, each)] =
        float64At(gradient, uint16At(feature, each)) + difference * float32At(value, each)
  }
  gradient[featureCount] = float64At(gradient, featureCount) + ofGold.runs[0] - ofModel.runs[0]
  gradient[featureCount + 1] = float64At(gradient, featureCount + 1) + ofGold.runs[1] - ofModel.runs[1]
  return ofGold.total - ofModel.total
}

/** The lattice of one document; `least` 2 keeps the beads of the gold only. */
export function latticeUnder(document: TrainingDocument, weights: Float64Array, least: 1 | 2): Lattice {
  const { corridor, from, feature, value, standing } = document
  const potential = new Float32Array(standing.length).fill(-Infinity)
  for (let at = 0; at < standing.length; at++) {
    if (byteAt(standing, at) < least) continue
    let score = float64At(weights, shapeFeature + (at % shapeCount))
    for (let each = int32At(from, at); each < int32At(from, at + 1); each++)
      score += float64At(weights, uint16At(feature, each)) * float32At(value, each)
    potential[at] = score
  }
  return {
    corridor,
    usedShapes: shapeCount,
    potential,
    goesOn: [float64At(weights, weightCount - 2), float64At(weights, weightCount - 1)],
  }
}
