import { expect, it } from 'vitest'
import { seeded } from '../../random/seeded.ts'
import { makeCorridor } from './corridor.ts'
import { buildDocument } from './document.ts'
import { evidenceAlong } from './evidence-along.ts'
import { featureCount, fillFeatures, weightCount } from './features.ts'
import { nullPriorCount } from './knowledge.ts'
import { endNode } from './lattice.ts'
import { latticeOf } from './potentials.ts'
import { randomText } from './testing/random-text.ts'
import { shapeCount } from './shapes.ts'
import { smallLexicon } from './testing/small-lexicon.ts'
import { present } from '../../testing/present.ts'

const untrained = { weights: {}, firstWeights: {}, calibration: [] }

it.each([1, 2, 3, 4, 5])('scores a bead as its features times the weights (seed %i)', (seed) => {
  const random = seeded(seed)
  const { source, target } = randomText(random, 9)
  const document = buildDocument(source, target, smallLexicon(untrained))
  const bounds = () => new Int32Array(source.length + 1)
  const corridor = makeCorridor(bounds(), bounds().fill(target.length), target.length)
  const gains = { explainedOdds: 1, dilution: 1, ratioCap: 400 }
  const nullAlignmentPriors = Float64Array.from({ length: nullPriorCount }, () => random.fraction() * 2 - 1)
  const knowledge = { links: document.dictionary, lengthRatio: 2.5, nullAlignmentPriors }
  const evidence = evidenceAlong(document, knowledge, corridor, gains, shapeCount)
  const weights = Float64Array.from({ length: weightCount }, () => random.fraction() * 2 - 1)
  const { potential } = latticeOf(evidence, corridor, weights, shapeCount)
  const features = new Float64Array(featureCount)
  const expected = Float32Array.from(potential, () => -Infinity)
  for (let i = 0; i <= source.length; i++)
    for (let j = 0; j <= target.length; j++)
      for (let shape = 0; shape < shapeCount; shape++) {
        if (endNode(corridor, i, j, shape) < 0) continue
        fillFeatures(evidence, i, j, shape, features)
        const score = features.reduce((sum, value, index) => sum + value * present(weights[index]), 0)
        expected[(present(corridor.nodeStart[i]) + j) * shapeCount + shape] = score
      }
  const difference = potential.map((score, at) =>
    score === expected[at] ? 0 : Math.abs(score - present(expected[at])),
  )
  expect(Math.max(...difference)).toBeLessThan(1e-3)
})
