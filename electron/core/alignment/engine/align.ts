import type { AlignLexicon } from './align-lexicon.ts'
import type { AlignOptions, AlignProgress, Bead, ConfirmedBead, ExamplePair } from './bead.ts'
import { blocksOf, rankLandmarks } from './landmarks.ts'
import { calibrated } from './calibrate.ts'
import type { PlacedBead } from './decode.ts'
import { buildDocument, type AlignmentDocument } from './document.ts'
import { featureNames } from './features.ts'
import type { LinkTable } from './links.ts'
import { firstKnowledge, learn } from './knowledge.ts'
import { anchoredCorridor, narrowCorridor, partOf, searchCorridor, settings } from './passes.ts'
import { partitionByConfirmed, withAside, withNullsWhole, type Partition } from './partition-by-confirmed.ts'
import { firstShapeCount } from './shapes.ts'
import { wordLinksOf } from './word-links.ts'

type SearchOptions = Pick<AlignOptions, 'confirmed' | 'terms' | 'examples' | 'landmarks'>

const learningRounds = 1
const stepCount = 3 + 2 * learningRounds

/**
 * Aligns the sentences of a Chinese text with those of its English translation. Every sentence of both sides stands in
 * exactly one bead; both sides rise from bead to bead. An empty line is a bead of its own. The same input gives the same
 * beads.
 * @throws RangeError where confirmed beads cross, overlap, have holes or name a sentence that is not there
 * @throws Error with the signal's reason as its cause, where it is aborted
 */
export function align(
  source: readonly string[],
  target: readonly string[],
  lexicon: AlignLexicon,
  options: AlignOptions = {},
): readonly Bead[] {
  const steps = alignInSteps(source, target, lexicon, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    options.onProgress?.(step.value)
    if (options.signal?.aborted) {
      throw new Error('the alignment was cancelled', { cause: options.signal.reason })
    }
  }
}

/** The same, one step at a time, for a caller that must listen to others in between. */
export function* alignInSteps(
  source: readonly string[],
  target: readonly string[],
  lexicon: AlignLexicon,
  { confirmed = [], examples = [], terms, landmarks }: SearchOptions = {},
): Generator<AlignProgress, readonly Bead[]> {
  // What other texts examples is read as more of this one, already confirmed, and left out of what comes back.
  const beads = yield* searchInSteps(
    [...source, ...examples.map((pair) => pair.source)],
    [...target, ...examples.map((pair) => pair.target)],
    lexicon,
    {
      confirmed: [...confirmed, ...taughtBeads(examples, source.length, target.length)],
      ...(terms && { terms }),
      ...(landmarks && { landmarks }),
    },
  )
  return examples.length === 0
    ? beads
    : beads.filter((bead) => (bead.source[0] ?? -1) < source.length && (bead.target[0] ?? -1) < target.length)
}

function taughtBeads(
  examples: readonly ExamplePair[],
  sourceCount: number,
  targetCount: number,
): readonly ConfirmedBead[] {
  return examples.map((_, order) => ({ source: [sourceCount + order], target: [targetCount + order] }))
}

function* searchInSteps(
  source: readonly string[],
  target: readonly string[],
  lexicon: AlignLexicon,
  { confirmed = [], ...known }: SearchOptions,
): Generator<AlignProgress, readonly Bead[]> {
  let done = 0
  const progress = (): AlignProgress => ({ done: ++done, total: stepCount })
  const rest = partitionByConfirmed(source, target, confirmed)
  const document = documentOf(rest, source, target, lexicon, known)
  yield progress()
  const firstWeights = weightsOf(lexicon.trained.firstWeights)
  const weights = weightsOf(lexicon.trained.weights)
  let knowledge = firstKnowledge(document)
  const parts = rest.stretches.map((stretch) => partOf(document, stretch))
  let found = parts.map((part) =>
    searchCorridor(part, knowledge, anchoredCorridor(part, knowledge), firstWeights, firstShapeCount),
  )
  yield progress()
  for (let round = 0; round < learningRounds; round++) {
    knowledge = learn(document, knowledge, joined(rest, found), settings.relearn, settings.leastShown)
    yield progress()
    found = parts.map((part, index) =>
      searchCorridor(part, knowledge, narrowCorridor(part, found[index] ?? []), weights),
    )
    yield progress()
  }
  const beads = finished(rest, joined(rest, found), document, knowledge.links, lexicon)
  yield progress()
  return withNullsWhole(withAside(beads, source, target), confirmed)
}

/** What is left to search as a document: its sentences, with what is known of them. */
function documentOf(
  rest: Partition,
  source: readonly string[],
  target: readonly string[],
  lexicon: AlignLexicon,
  { terms = [], landmarks }: Omit<SearchOptions, 'confirmed'>,
) {
  const ranks = rankLandmarks(landmarks?.source, landmarks?.target, source.length, target.length)
  const blocks = blocksOf(landmarks?.source, landmarks?.target, source.length, target.length)
  return buildDocument(
    Array.from(rest.source, (index) => source[index] ?? ''),
    Array.from(rest.target, (index) => target[index] ?? ''),
    lexicon,
    {
      unaligned: rest.unaligned,
      landmarks: {
        source: Uint8Array.from(rest.source, (index) => ranks.source[index] ?? 0),
        target: Uint8Array.from(rest.target, (index) => ranks.target[index] ?? 0),
      },
      blocks: {
        source: Uint8Array.from(rest.source, (index) => blocks.source[index] ?? 0),
        target: Uint8Array.from(rest.target, (index) => blocks.target[index] ?? 0),
      },
      terms,
    },
  )
}

function weightsOf(named: Readonly<Record<string, number>>): Float64Array {
  return Float64Array.from(featureNames, (name) => named[name] ?? 0)
}

/** The beads of all stretches with the confirmed ones between them. */
function joined(rest: Partition, found: readonly (readonly PlacedBead[])[]): readonly PlacedBead[] {
  return rest.stretches.flatMap(({ sourceFrom, targetFrom }, index) => {
    const moved = (found[index] ?? []).map((bead) => ({
      ...bead,
      source: bead.source + sourceFrom,
      target: bead.target + targetFrom,
    }))
    const confirmed = rest.confirmed[index]
    return confirmed ? [...moved, confirmed] : moved
  })
}

function finished(
  rest: Partition,
  beads: readonly PlacedBead[],
  document: AlignmentDocument,
  links: LinkTable,
  lexicon: AlignLexicon,
): readonly Bead[] {
  const confirmed = new Set(rest.confirmed)
  const isConfirmed = (bead: PlacedBead) =>
    confirmed.has(bead) ||
    (bead.targets === 0 && rest.unaligned.source[bead.source] === 1) ||
    (bead.sources === 0 && rest.unaligned.target[bead.target] === 1)
  return beads.map((bead) => ({
    source: Array.from(rest.source.subarray(bead.source, bead.source + bead.sources)),
    target: Array.from(rest.target.subarray(bead.target, bead.target + bead.targets)),
    confidence: isConfirmed(bead) ? 1 : calibrated(lexicon.trained.calibration, bead.posterior),
    evidence: wordLinksOf(document, links, bead),
  }))
}
