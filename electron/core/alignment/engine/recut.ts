import type { PlacedBead } from './decode.ts'
import { endNode, type Lattice } from './lattice.ts'
import { sourceOfShape, targetOfShape } from './shapes.ts'
import { float32At, float64At, int32At } from '../../arrays/read-array.ts'

/** Posteriors below this say next to nothing for a bead. */
const hopeless = 0.1

/**
 * In a lattice whose potentials have become posteriors: cuts each bead that next to nothing speaks for into those by
 * which most sentences may be expected in a right bead. Where all is the same, as in a hundred lines of one word, every
 * bead is hopeless, and the price that decoding sets on each would leave few large ones.
 */
export function recutHopeless(lattice: Lattice, beads: readonly PlacedBead[]): readonly PlacedBead[] {
  return beads.flatMap((bead) =>
    bead.posterior < hopeless && bead.sources + bead.targets > 2 ? bestCut(lattice, bead) : [bead],
  )
}

/** By dynamic programming over the few boundaries inside one bead; a bead that can't be cut stays. */
function bestCut({ corridor, usedShapes, potential: posterior }: Lattice, bead: PlacedBead): readonly PlacedBead[] {
  const width = bead.targets + 1
  const best = new Float64Array((bead.sources + 1) * width).fill(-1)
  const cameBy: (PlacedBead | undefined)[] = []
  best[0] = 0
  for (let i = 0; i <= bead.sources; i++)
    for (let j = 0; j <= bead.targets; j++) {
      if (float64At(best, i * width + j) < 0) continue
      const [source, target] = [bead.source + i, bead.target + j]
      const node = int32At(corridor.nodeStart, source) + target - int32At(corridor.low, source)
      for (let shape = 0; shape < usedShapes; shape++) {
        const [sources, targets] = [int32At(sourceOfShape, shape), int32At(targetOfShape, shape)]
        const isInside = i + sources <= bead.sources && j + targets <= bead.targets
        if (!isInside || endNode(corridor, source, target, shape) < 0) continue
        const share = float32At(posterior, node * usedShapes + shape)
        const end = (i + sources) * width + j + targets
        const value = float64At(best, i * width + j) + share * (sources + targets)
        if (share === 0 || value <= float64At(best, end)) continue
        best[end] = value
        cameBy[end] = { source, sources, target, targets, posterior: share }
      }
    }
  return walkBack(bead, cameBy)
}

function walkBack(bead: PlacedBead, cameBy: readonly (PlacedBead | undefined)[]): readonly PlacedBead[] {
  const found: PlacedBead[] = []
  for (let [i, j] = [bead.sources, bead.targets]; i > 0 || j > 0;) {
    const last = cameBy[i * (bead.targets + 1) + j]
    if (!last) return [bead]
    found.push(last)
    i -= last.sources
    j -= last.targets
  }
  return found.reverse()
}
