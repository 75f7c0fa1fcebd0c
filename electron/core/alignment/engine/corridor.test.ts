import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { seeded } from '../../random/seeded.ts'
import type { Trained } from './align-lexicon.ts'
import { makeCorridor } from './corridor.ts'
import type { PlacedBead } from './decode.ts'
import { buildDocument } from './document.ts'
import { featureNames } from './features.ts'
import { randomText } from './testing/random-text.ts'
import { smallLexicon } from './testing/small-lexicon.ts'
import { firstKnowledge } from './knowledge.ts'
import { anchoredCorridor, searchCorridor, settings } from './passes.ts'

const trainedFile = new URL('../../../../content/language/align/trained.json', import.meta.url)
const trained = JSON.parse(readFileSync(trainedFile, 'utf8')) as Trained
const weights = Float64Array.from(featureNames, (name) => trained.weights[name] ?? 0)
const lexicon = smallLexicon(trained)
const seeds = Array.from({ length: 30 }, (_, index) => index + 1)

it.each(seeds)('finds along its anchors the beads that a search of everything finds (seed %i)', (seed) => {
  const { source, target } = randomText(seeded(seed), 60)
  const document = buildDocument(source, target, lexicon)
  const knowledge = firstKnowledge(document)
  const anchored = anchoredCorridor(document, knowledge)
  const bounds = () => new Int32Array(source.length + 1)
  const everything = makeCorridor(bounds(), bounds().fill(target.length), target.length)
  const beads = (corridor: typeof anchored) => searchCorridor(document, knowledge, corridor, weights)
  const [along, anywhere] = [beads(anchored), beads(everything)]
  const placeOf = ({ posterior: _posterior, ...place }: PlacedBead) => JSON.stringify(place)
  const isLikely = ({ posterior }: PlacedBead) => posterior > 0.6
  const worthOf = (path: readonly PlacedBead[]) =>
    path.reduce((sum, { posterior }) => sum + posterior - settings.beadPrice, 0)
  expect(anchored.nodeCount).toBeLessThan(everything.nodeCount)
  expect(along.map(placeOf)).toEqual(expect.arrayContaining(anywhere.filter(isLikely).map(placeOf)))
  // What is as good as equal may be rows either way.
  expect(Math.abs(worthOf(along) - worthOf(anywhere))).toBeLessThan(0.005 * anywhere.length)
})
