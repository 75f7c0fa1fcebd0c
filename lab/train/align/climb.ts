import { weightCount } from '#core/alignment/engine/features.ts'
import { addGradient } from './gradient.ts'
import type { TrainingDocument } from './training-document.ts'
import { float64At } from '#core/arrays/read-array.ts'

export interface ClimbSettings {
  readonly rounds: number
  /** Strength of the pull towards `home` (a Gaussian prior), in nats per squared unit. */
  readonly pull: number
  readonly home: Float64Array
}

/**
 * Climbs the log-likelihood of the gold from given weights. Every weight has its own step, which grows while the
 * gradient keeps its sign and shrinks when it turns (iRprop-; Igel & Huesken 2000): no randomness, so no seed.
 */
export function climb(
  documents: readonly TrainingDocument[],
  start: Float64Array,
  settings: ClimbSettings,
): Float64Array {
  const weights = start.slice()
  const steps = new Float64Array(weightCount).fill(0.05)
  let last = new Float64Array(weightCount)
  for (let round = 0; round < settings.rounds; round++) {
    const gradient = new Float64Array(weightCount)
    for (const document of documents) addGradient(document, weights, gradient)
    for (let index = 0; index < weightCount; index++) {
      gradient[index] =
        float64At(gradient, index) - settings.pull * (float64At(weights, index) - float64At(settings.home, index))
      const product = float64At(gradient, index) * float64At(last, index)
      if (product > 0) steps[index] = Math.min(1, float64At(steps, index) * 1.2)
      if (product < 0) {
        steps[index] = Math.max(1e-5, float64At(steps, index) * 0.5)
        gradient[index] = 0
      }
      weights[index] = float64At(weights, index) + Math.sign(float64At(gradient, index)) * float64At(steps, index)
    }
    last = gradient
  }
  return weights
}
