import type { LinkTable } from './links.ts'
import { anchorChain } from './anchors.ts'
import type { Corridor } from './corridor.ts'
import { decodePosteriors, type PlacedBead } from './decode.ts'
import type { LaidDocument } from './document.ts'
import { evidenceAlong } from './evidence-along.ts'
import { toPosteriors } from './lattice.ts'
import { latticeOf } from './potentials.ts'
import { relearnLinks, type RelearnSettings } from './relearn.ts'
import { corridorOfAnchors, corridorOfBeads } from './route.ts'
import { shapeCount } from './shapes.ts'
import { sliceSide } from './side.ts'

/** Numbers chosen by held-out likelihood on texts with hand-made beads; content/language/align/LICENCE.md says how. */
export const settings = {
  anchors: { rareCount: 40, candidates: 4, leastScore: 3 },
  gains: { explainedOdds: 1, dilution: 1, ratioCap: 400 },
  relearn: {
    dictionaryCount: 4,
    leastPosterior: 0.3,
    leastShared: 3,
    leastAssociation: 10,
    rounds: 2,
    chanceShare: 2,
    discount: 1,
  } satisfies RelearnSettings,
  firstMargin: 4,
  anchorSlack: 2,
  margin: 5,
  beadPrice: 0.45,
}

/** A stretch of both sides between two confirmed beads, to be searched on its own. */
export interface Stretch {
  readonly sourceFrom: number
  readonly sourceUntil: number
  readonly targetFrom: number
  readonly targetUntil: number
}

/** What a search goes by: which words belong together, and how long the target is for a source of length one. */
export interface Knowledge {
  readonly links: LinkTable
  readonly lengthRatio: number
}

/** What is known before any path is: the dictionary, and the lengths of the whole sides. */
export function firstKnowledge({ source, target, dictionary }: LaidDocument): Knowledge {
  const ratio = sum(target.lengths) / Math.max(1, sum(source.lengths))
  return { links: dictionary, lengthRatio: Math.min(6, Math.max(1, ratio)) }
}

/** What the beads found so far teach. */
export function learn(document: LaidDocument, last: Knowledge, beads: readonly PlacedBead[]): Knowledge {
  const { source, target, dictionary } = document
  const links = relearnLinks(source, target, dictionary, beads, settings.relearn)
  let from = 20
  let to = 20 * last.lengthRatio
  for (const { source: i, sources, target: j, targets } of beads) {
    if (sources === 0 || targets === 0) continue
    from += sum(source.lengths.subarray(i, i + sources))
    to += sum(target.lengths.subarray(j, j + targets))
  }
  return { links, lengthRatio: to / from }
}

/** The part of a document in a stretch; words and counts stay those of the whole. */
export function partOf(document: LaidDocument, stretch: Stretch): LaidDocument {
  return {
    source: sliceSide(document.source, stretch.sourceFrom, stretch.sourceUntil),
    target: sliceSide(document.target, stretch.targetFrom, stretch.targetUntil),
    dictionary: document.dictionary,
  }
}

/** A corridor before any path is known: rare words, numbers and names anchor it. */
export function anchoredCorridor({ source, target }: LaidDocument, { links }: Knowledge): Corridor {
  // A long text repeats its rare words: what is rare grows with it, slowly.
  const rareCount = Math.max(settings.anchors.rareCount, source.sentenceCount / 300)
  const chain = anchorChain(source, target, links, { ...settings.anchors, rareCount })
  return corridorOfAnchors(
    chain,
    source.sentenceCount,
    target.sentenceCount,
    settings.firstMargin,
    settings.anchorSlack,
  )
}

/** A narrow corridor round a path. */
export function narrowCorridor({ source, target }: LaidDocument, beads: readonly PlacedBead[]): Corridor {
  return corridorOfBeads(beads, source.sentenceCount, target.sentenceCount, settings.margin)
}

/** The best beads in a corridor, with their posteriors. `weights` as `featureNames` orders them. */
export function searchCorridor(
  document: LaidDocument,
  { links, lengthRatio }: Knowledge,
  corridor: Corridor,
  weights: Float64Array,
  usedShapes: number = shapeCount,
): readonly PlacedBead[] {
  const evidence = evidenceAlong(document, links, corridor, lengthRatio, settings.gains, usedShapes)
  const lattice = latticeOf(evidence, corridor, weights, usedShapes)
  toPosteriors(lattice)
  return decodePosteriors(lattice, settings.beadPrice)
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}
