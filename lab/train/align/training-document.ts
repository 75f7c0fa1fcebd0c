import type { Corridor } from '#core/alignment/engine/corridor.ts'
import type { PlacedBead } from '#core/alignment/engine/decode.ts'
import type { AlignmentDocument } from '#core/alignment/engine/document.ts'
import { evidenceAlong } from '#core/alignment/engine/evidence-along.ts'
import { fillFeatures, featureCount, shapeFeature } from '#core/alignment/engine/features.ts'
import { endNode } from '#core/alignment/engine/lattice.ts'
import type { Knowledge } from '#core/alignment/engine/knowledge.ts'
import { settings } from '#core/alignment/engine/passes.ts'
import { corridorOfBeads } from '#core/alignment/engine/route.ts'
import { shapeCount, shapes, sourceOfShape, targetOfShape } from '#core/alignment/engine/shapes.ts'
import type { GoldDocument } from '../../evaluate/align/development-set.ts'
import { goldRegions, type GoldRegion } from './gold-regions.ts'
import { float64At, int32At } from '#core/arrays/read-array.ts'

/** The features of every bead a search would look at, and which of them the gold allows. */
export interface TrainingDocument {
  readonly name: string
  readonly corridor: Corridor
  /** For each node and shape its features that are not 0, shapes left out: `from[at]` up to, not including, `from[at + 1]`. */
  readonly from: Int32Array
  readonly feature: Uint16Array
  readonly value: Float32Array
  /** One byte for each node and shape: 0 outside the corridor, 1 against the gold, 2 in the gold. */
  readonly standing: Uint8Array
}

interface Gold {
  readonly regions: readonly GoldRegion[]
  readonly sourceRegion: Int32Array
  readonly targetRegion: Int32Array
  readonly isBlocks: boolean
}

const margin = 6

/** Lays out one document for training, searched as the last pass would search it. */
export function buildTrainingDocument(
  gold: GoldDocument,
  document: AlignmentDocument,
  knowledge: Knowledge,
  beads: readonly PlacedBead[],
): TrainingDocument {
  const regions = goldRegions(gold.gold, gold.source.length, gold.target.length)
  const allowed: Gold = {
    regions,
    sourceRegion: regionNumbers(regions, 'source', gold.source.length),
    targetRegion: regionNumbers(regions, 'target', gold.target.length),
    isBlocks: gold.isBlocks,
  }
  const corridor = corridorOfBeads([...beads, ...goldPath(regions)], gold.source.length, gold.target.length, margin)
  const evidence = evidenceAlong(document, knowledge, corridor, settings.gains, shapeCount)
  const from = new Int32Array(corridor.nodeCount * shapeCount + 1)
  const feature: number[] = []
  const value: number[] = []
  const standing = new Uint8Array(corridor.nodeCount * shapeCount)
  const row = new Float64Array(featureCount)
  for (let i = 0; i <= corridor.sourceCount; i++)
    for (let j = int32At(corridor.low, i); j <= int32At(corridor.high, i); j++)
      for (let shape = 0; shape < shapeCount; shape++) {
        const at = (int32At(corridor.nodeStart, i) + j - int32At(corridor.low, i)) * shapeCount + shape
        if (endNode(corridor, i, j, shape) >= 0) {
          fillFeatures(evidence, i, j, shape, row)
          for (let index = 0; index < shapeFeature; index++)
            if (row[index] !== 0) {
              feature.push(index)
              value.push(float64At(row, index))
            }
          standing[at] = isAllowed(allowed, i, j, shape) ? 2 : 1
        }
        from[at + 1] = feature.length
      }
  const packed = { from, feature: Uint16Array.from(feature), value: Float32Array.from(value) }
  return { name: gold.name, corridor, ...packed, standing }
}

/** For every sentence of one side the number of its region. */
function regionNumbers(regions: readonly GoldRegion[], side: 'source' | 'target', count: number): Int32Array {
  const numbers = new Int32Array(count).fill(-1)
  for (const [number, region] of regions.entries()) numbers.fill(number, region[`${side}From`], region[`${side}Until`])
  return numbers
}

/** A bead is in the gold if it equals a gold bead, or lies inside one that is a block, free, or larger than every shape. */
function isAllowed(gold: Gold, i: number, j: number, shape: number): boolean {
  const sources = int32At(sourceOfShape, shape)
  const targets = int32At(targetOfShape, shape)
  const number = sources > 0 ? int32At(gold.sourceRegion, i) : int32At(gold.targetRegion, j)
  for (let each = i; each < i + sources; each++) if (gold.sourceRegion[each] !== number) return false
  for (let each = j; each < j + targets; each++) if (gold.targetRegion[each] !== number) return false
  const region = gold.regions[number]
  if (!region) return false
  const m = region.sourceUntil - region.sourceFrom
  const n = region.targetUntil - region.targetFrom
  if ((m === sources && n === targets) || region.isFree || m === 0 || n === 0) return true
  if (gold.isBlocks) return sources > 0 && targets > 0
  return !shapes.some(([source, target]) => m === source && n === target)
}

/** The gold's boundaries as beads of one pair, so that the corridor holds them. */
function goldPath(regions: readonly GoldRegion[]): readonly PlacedBead[] {
  return regions.map((region) => ({
    source: region.sourceFrom,
    sources: 0,
    target: region.targetFrom,
    targets: 0,
    posterior: 0,
  }))
}
