import { anchorChain } from './anchors.ts'
import { meetOf, type Corridor } from './corridor.ts'
import { decodePosteriors, type PlacedBead } from './decode.ts'
import type { AlignmentDocument } from './document.ts'
import { evidenceAlong } from './evidence-along.ts'
import { toPosteriors } from './lattice.ts'
import { latticeOf } from './potentials.ts'
import type { Knowledge } from './knowledge.ts'
import { recutHopeless } from './recut.ts'
import type { RelearnSettings } from './relearn.ts'
import { corridorOfAnchors, corridorOfBeads } from './route.ts'
import { shapeCount } from './shapes.ts'
import { sliceSide } from './side.ts'

/** Numbers chosen by held-out likelihood on texts with hand-made beads; content/language/align/LICENCE.md says how. */
export const settings = {
  anchors: { rareCount: 40, candidates: 4, leastScore: 3 },
  nearAnchors: { rareCount: Infinity, leastScore: 4 },
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
  // A text must not be taken for a shortened one because its first path went astray.
  leastShown: 0.7,
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

/** The part of a document in a stretch; words and counts stay those of the whole. */
export function partOf(document: AlignmentDocument, stretch: Stretch): AlignmentDocument {
  return {
    source: sliceSide(document.source, stretch.sourceFrom, stretch.sourceUntil),
    target: sliceSide(document.target, stretch.targetFrom, stretch.targetUntil),
    dictionary: document.dictionary,
  }
}

/** A corridor before any path is known: rare words, numbers and names anchor it, then what is rare along it. */
export function anchoredCorridor({ source, target }: AlignmentDocument, { links }: Knowledge): Corridor {
  const [n, m] = [source.sentenceCount, target.sentenceCount]
  // A long text repeats its rare words: what is rare grows with it, slowly.
  const rareCount = Math.max(settings.anchors.rareCount, n / 300)
  const chain = anchorChain(source, target, links, { ...settings.anchors, rareCount })
  const wide = corridorOfAnchors(chain, n, m, settings.firstMargin, settings.anchorSlack)
  const near = anchorChain(source, target, links, { ...settings.anchors, ...settings.nearAnchors }, wide)
  return meetOf(wide, corridorOfAnchors(near, n, m, settings.firstMargin, settings.anchorSlack))
}

/** A narrow corridor round a path. */
export function narrowCorridor({ source, target }: AlignmentDocument, beads: readonly PlacedBead[]): Corridor {
  return corridorOfBeads(beads, source.sentenceCount, target.sentenceCount, settings.margin)
}

/** The best beads in a corridor, with their posteriors. `weights` as `featureNames` orders them. */
export function searchCorridor(
  document: AlignmentDocument,
  knowledge: Knowledge,
  corridor: Corridor,
  weights: Float64Array,
  usedShapes: number = shapeCount,
): readonly PlacedBead[] {
  const evidence = evidenceAlong(document, knowledge, corridor, settings.gains, usedShapes)
  const lattice = latticeOf(evidence, corridor, weights, usedShapes)
  toPosteriors(lattice)
  return recutHopeless(lattice, decodePosteriors(lattice, settings.beadPrice))
}
