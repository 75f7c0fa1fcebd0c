import type { Corridor } from './corridor.ts'
import { endNode, type Lattice } from './lattice.ts'
import { sourceOfShape, targetOfShape } from './shapes.ts'
import { byteAt, float32At, float64At, int32At } from '../../arrays/read-array.ts'

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
    for (let j = int32At(corridor.low, i); j <= int32At(corridor.high, i); j++) {
      const node = int32At(corridor.nodeStart, i) + j - int32At(corridor.low, i)
      for (let shape = 0; shape < usedShapes; shape++) {
        const end = endNode(corridor, i, j, shape)
        if (end < 0) continue
        const worth = float32At(posterior, node * usedShapes + shape)
        const value = float64At(best, node) + (worth > 0 ? worth - price : -priceOfImpossible)
        if (value <= float64At(best, end)) continue
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
    const shape = byteAt(cameBy, int32At(corridor.nodeStart, i) + j - int32At(corridor.low, i))
    const sources = int32At(sourceOfShape, shape)
    const targets = int32At(targetOfShape, shape)
    i -= sources
    j -= targets
    const node = int32At(corridor.nodeStart, i) + j - int32At(corridor.low, i)
    beads.push({ source: i, sources, target: j, targets, posterior: float32At(posterior, node * usedShapes + shape) })
  }
  return beads.reverse()
}
