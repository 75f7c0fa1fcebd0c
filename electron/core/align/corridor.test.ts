import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { seeded } from '../seeded.ts'
import type { Trained } from './align-lexicon.ts'
import { makeCorridor } from './corridor.ts'
import { layDocument } from './document.ts'
import { featureNames } from './features.ts'
import { randomText } from './for-tests/random-text.ts'
import { smallLexicon } from './for-tests/small-lexicon.ts'
import { firstKnowledge } from './knowledge.ts'
import { anchoredCorridor, searchCorridor } from './passes.ts'

const trainedFile = new URL('../../../content/language/align/trained.json', import.meta.url)
const trained = JSON.parse(readFileSync(trainedFile, 'utf8')) as Trained
const weights = Float64Array.from(featureNames, (name) => trained.weights[name] ?? 0)
const seeds = Array.from({ length: 30 }, (_, index) => index + 1)

it.each(seeds)('finds along its anchors the beads that a search of everything finds (seed %i)', (seed) => {
  const { source, target } = randomText(seeded(seed), 60)
  const document = layDocument(source, target, smallLexicon(trained))
  const knowledge = firstKnowledge(document)
  const anchored = anchoredCorridor(document, knowledge)
  const bounds = () => new Int32Array(source.length + 1)
  const everything = makeCorridor(bounds(), bounds().fill(target.length), target.length)
  const places = (corridor: typeof anchored) =>
    searchCorridor(document, knowledge, corridor, weights).map((bead) => ({ ...bead, posterior: 0 }))
  expect(anchored.nodeCount).toBeLessThan(everything.nodeCount)
  expect(places(anchored)).toEqual(places(everything))
})
