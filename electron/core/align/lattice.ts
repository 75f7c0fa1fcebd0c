import type { Corridor } from './corridor.ts'
import { sourceOfShape, targetOfShape } from './shapes.ts'

/**
 * A log-linear model over beads (a semi-Markov conditional random field; Sarawagi & Cohen 2004).
 * `potential[node * usedShapes + shape]` is the score in nats of the bead that starts at that node, -Infinity where it
 * may not stand. A null that follows a null costs `goesOn[shape]` more: 0 opens a run of nulls, shapes 0 and 1 only.
 */
export interface Lattice {
  readonly corridor: Corridor
  readonly usedShapes: number
  readonly potential: Float32Array
  readonly goesOn: readonly [number, number]
}

/** Paths less likely than this, in nats, are not followed. */
const negligible = -28

/** Scores of reaching a node in nats: `linked` after a linked bead (or at the start), `nulled` after a null. */
interface Reach {
  readonly linked: Float64Array
  readonly nulled: Float64Array
}

/** The node that a shape ends at when it starts at (i, j); -1 where that lies outside the corridor. */
export function endNode(corridor: Corridor, i: number, j: number, shape: number): number {
  const row = i + sourceOfShape[shape]!
  const column = j + targetOfShape[shape]!
  if (row > corridor.sourceCount || column < corridor.low[row]! || column > corridor.high[row]!) return -1
  return corridor.nodeStart[row]! + column - corridor.low[row]!
}

/**
 * Replaces every potential by the posterior probability of its bead, by backward and forward sums in log space. Gives
 * the log of the sum over all paths and the expected number of nulls that follow a null, by shape.
 */
export function toPosteriors(lattice: Lattice): { readonly total: number; readonly runs: readonly [number, number] } {
  const ahead = sumAhead(lattice)
  const total = ahead.linked[0]!
  const reached: Reach = {
    linked: new Float64Array(lattice.corridor.nodeCount).fill(-Infinity),
    nulled: new Float64Array(lattice.corridor.nodeCount).fill(-Infinity),
  }
  reached.linked[0] = 0
  const runs: [number, number] = [0, 0]
  const { corridor, usedShapes, potential, goesOn } = lattice
  for (let i = 0; i <= corridor.sourceCount; i++)
    for (let j = corridor.low[i]!; j <= corridor.high[i]!; j++) {
      const node = corridor.nodeStart[i]! + j - corridor.low[i]!
      const linked = reached.linked[node]!
      const nulled = reached.nulled[node]!
      const either = addLogs(linked, nulled)
      for (let shape = 0; shape < usedShapes; shape++) {
        const at = node * usedShapes + shape
        const end = potential[at] === -Infinity ? -1 : endNode(corridor, i, j, shape)
        if (end < 0 || either === -Infinity) {
          potential[at] = 0
          continue
        }
        const isNull = shape < 2
        const rest = (isNull ? ahead.nulled : ahead.linked)[end]! - total
        const going = isNull ? nulled + goesOn[shape as 0 | 1] + potential[at]! : -Infinity
        const opening = (isNull ? linked : either) + potential[at]!
        if (opening + rest < negligible && going + rest < negligible) {
          potential[at] = 0
          continue
        }
        const entering = isNull ? addLogs(opening, going) : opening
        const into = isNull ? reached.nulled : reached.linked
        into[end] = addLogs(into[end]!, entering)
        if (isNull) runs[shape as 0 | 1] += Math.exp(going + rest)
        potential[at] = Math.exp(entering + rest)
      }
    }
  return { total, runs }
}

/** The log-sum over all ways from each node to the end, by how the node was reached. */
function sumAhead(lattice: Lattice): Reach {
  const { corridor } = lattice
  const linked = new Float64Array(corridor.nodeCount).fill(-Infinity)
  const nulled = new Float64Array(corridor.nodeCount).fill(-Infinity)
  linked[corridor.nodeCount - 1] = 0
  nulled[corridor.nodeCount - 1] = 0
  for (let i = corridor.sourceCount; i >= 0; i--)
    for (let j = corridor.high[i]!; j >= corridor.low[i]!; j--) {
      const node = corridor.nodeStart[i]! + j - corridor.low[i]!
      if (node === corridor.nodeCount - 1) continue
      const { both, opening, going } = sumsAt(lattice, linked, nulled, i, j, node)
      linked[node] = addLogs(both, opening)
      nulled[node] = addLogs(both, going)
    }
  return { linked, nulled }
}

function sumsAt(
  { corridor, usedShapes, potential, goesOn }: Lattice,
  linked: Float64Array,
  nulled: Float64Array,
  i: number,
  j: number,
  node: number,
): { both: number; opening: number; going: number } {
  let both = -Infinity
  let opening = -Infinity
  let going = -Infinity
  for (let shape = 0; shape < usedShapes; shape++) {
    const score = potential[node * usedShapes + shape]!
    const end = score === -Infinity ? -1 : endNode(corridor, i, j, shape)
    if (end < 0) continue
    if (shape < 2) {
      opening = addLogs(opening, score + nulled[end]!)
      going = addLogs(going, score + goesOn[shape as 0 | 1] + nulled[end]!)
    } else both = addLogs(both, score + linked[end]!)
  }
  return { both, opening, going }
}

function addLogs(one: number, other: number): number {
  const larger = one > other ? one : other
  const gap = one > other ? other - one : one - other
  return gap > -25 ? larger + Math.log1p(Math.exp(gap)) : larger
}
