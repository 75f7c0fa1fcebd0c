import type { Corridor } from './corridor.ts'
import { endNode, type Lattice } from './lattice.ts'
import { sourceOfShape, targetOfShape } from './shapes.ts'

/** A bead by its place: `sources` sentences from `source` on, `targets` from `target` on; 0 on one side is a null. */
export interface PlacedBead {
  readonly source: number
  readonly sources: number
  readonly target: number
  readonly targets: number
  readonly posterior: number
}

/** What a bead costs that may not stand: more than any detour in its neighbourhood. */
const priceOfImpossible = 1000

/**
 * In a lattice whose potentials have become posteriors: the path with the largest sum of (posterior - `price`) over its beads: the expected number of right beads, less a
 * price for each bead, which is what F1 asks for (minimum Bayes risk; Goodman 1996). Of equal paths the first shape wins.
 */
export function decodePosteriors(
  { corridor, usedShapes, potential: posterior }: Lattice,
  price: number,
): readonly PlacedBead[] {
  const best = new Float64Array(corridor.nodeCount).fill(-Infinity)
  const cameBy = new Uint8Array(corridor.nodeCount)
  best[0] = 0
  for (let i = 0; i <= corridor.sourceCount; i++)
    for (let j = corridor.low[i]!; j <= corridor.high[i]!; j++) {
      const node = corridor.nodeStart[i]! + j - corridor.low[i]!
      for (let shape = 0; shape < usedShapes; shape++) {
        const end = endNode(corridor, i, j, shape)
        if (end < 0) continue
        const worth = posterior[node * usedShapes + shape]!
        const value = best[node]! + (worth > 0 ? worth - price : -priceOfImpossible)
        if (value <= best[end]!) continue
        best[end] = value
        cameBy[end] = shape
      }
    }
  return walkBack(corridor, posterior, usedShapes, cameBy)
}

function walkBack(
  corridor: Corridor,
  posterior: Float32Array,
  usedShapes: number,
  cameBy: Uint8Array,
): readonly PlacedBead[] {
  const beads: PlacedBead[] = []
  let i = corridor.sourceCount
  let j = corridor.targetCount
  while (i > 0 || j > 0) {
    const shape = cameBy[corridor.nodeStart[i]! + j - corridor.low[i]!]!
    const sources = sourceOfShape[shape]!
    const targets = targetOfShape[shape]!
    i -= sources
    j -= targets
    const node = corridor.nodeStart[i]! + j - corridor.low[i]!
    beads.push({ source: i, sources, target: j, targets, posterior: posterior[node * usedShapes + shape]! })
  }
  return beads.reverse()
}
