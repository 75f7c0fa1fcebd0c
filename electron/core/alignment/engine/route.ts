import type { Anchor } from './anchors.ts'
import { makeCorridor, type Corridor } from './corridor.ts'
import type { PlacedBead } from './decode.ts'
import { int32At, itemAt } from '../../arrays/read-array.ts'

/** A gap between anchors is searched in no more nodes than this, or along its diagonal. */
const largestGapNodes = 60_000
const diagonalHalfWidth = 20
/** A corridor has no more nodes for each sentence than this, so that memory grows with the text. */
const nodesPerSentence = 60
const fewestNodes = 400_000

/**
 * The first corridor: between two anchors everything, and `margin` boundaries beyond, where `slack` anchors on each
 * side are not trusted; a huge gap without anchors only along its diagonal. Where anchors lie so badly that this would
 * be too much, gaps count as huge earlier.
 */
export function corridorOfAnchors(
  chain: readonly Anchor[],
  sourceCount: number,
  targetCount: number,
  margin: number,
  slack: number,
): Corridor {
  const most = Math.max(fewestNodes, nodesPerSentence * (sourceCount + targetCount))
  for (let gapNodes = largestGapNodes; ; gapNodes /= 4) {
    const corridor = corridorWithin(chain, sourceCount, targetCount, margin, slack, gapNodes)
    if (corridor.nodeCount <= most || gapNodes < 1) return corridor
  }
}

function corridorWithin(
  chain: readonly Anchor[],
  sourceCount: number,
  targetCount: number,
  margin: number,
  slack: number,
  gapNodes: number,
): Corridor {
  const low = new Int32Array(sourceCount + 1).fill(targetCount)
  const high = new Int32Array(sourceCount + 1)
  const ends: readonly Anchor[] = [
    { source: -1, target: -1, score: 0 },
    ...chain,
    { source: sourceCount, target: targetCount, score: 0 },
  ]
  const place = (index: number) => itemAt(ends, Math.max(0, Math.min(ends.length - 1, index)))
  for (let index = 0; index + 1 < ends.length; index++) {
    const [from, to] = [place(index), place(index + 1)]
    const before = place(index - slack)
    const after = place(index + 1 + slack)
    const sources = after.source - before.source
    const targets = after.target - before.target
    // As many boundaries as the two lengths disagree by, and what a random walk strays on top.
    const stray =
      margin + Math.abs(targets - (sources * targetCount) / Math.max(1, sourceCount)) + 4 * Math.sqrt(targets)
    const halfWidth = Math.min(stray, Math.max(diagonalHalfWidth, gapNodes / 2 / (to.source - from.source)))
    for (let i = Math.max(0, from.source); i <= Math.min(sourceCount, to.source + 1); i++) {
      const middle = before.target + ((i - before.source) / (sources + 1)) * (targets + 1)
      const lowest = Math.floor(Math.max(before.target - margin, middle - halfWidth))
      const highest = Math.ceil(Math.min(after.target + 1 + margin, middle + halfWidth))
      low[i] = Math.min(int32At(low, i), Math.max(0, lowest))
      high[i] = Math.max(int32At(high, i), Math.min(targetCount, highest))
    }
  }
  return makeCorridor(low, high, targetCount)
}

/** A narrow corridor round a path: `margin` boundaries to each side of every boundary of its beads. */
export function corridorOfBeads(
  beads: readonly PlacedBead[],
  sourceCount: number,
  targetCount: number,
  margin: number,
): Corridor {
  const low = new Int32Array(sourceCount + 1).fill(targetCount)
  const high = new Int32Array(sourceCount + 1)
  const reach = (i: number, j: number) => {
    for (let row = Math.max(0, i - margin); row <= Math.min(sourceCount, i + margin); row++) {
      const rest = margin - Math.abs(row - i)
      low[row] = Math.min(int32At(low, row), Math.max(0, j - rest))
      high[row] = Math.max(int32At(high, row), Math.min(targetCount, j + rest))
    }
  }
  reach(0, 0)
  for (const { source, sources, target, targets } of beads) {
    reach(source, target)
    reach(source + sources, target + targets)
  }
  return makeCorridor(low, high, targetCount)
}
