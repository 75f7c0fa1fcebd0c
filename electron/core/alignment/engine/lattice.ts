import type { Corridor } from './corridor.ts'
import { sourceOfShape, targetOfShape } from './shapes.ts'
import { float32At, float64At, int32At } from '../../arrays/read-array.ts'

/**
 * A log-linear model over beads (a semi-Markov conditional random field; Sarawagi & Cohen 2004).
 * `potential[node * usedShapes + shape]` is the score in nats of the bead that starts at that node, -Infinity where it
 * may not stand. Nulls (shapes 0 and 1 only) come in runs: source sentences, then target ones. One that goes on with a
 * run costs `goesOn[shape]` more; a source null that follows a target null opens another run. So one run is one path,
 * and its nulls have their probability in one place each.
 */
export interface Lattice {
  readonly corridor: Corridor
  readonly usedShapes: number
  readonly potential: Float32Array
  readonly goesOn: readonly [number, number]
}

/** Paths less likely than this, in nats, are not followed. */
const negligible = -28

/** Scores of reaching a node in nats: after a linked bead (or at the start), a source null, a target null. */
interface Reach {
  readonly linked: Float64Array
  readonly sourceNull: Float64Array
  readonly targetNull: Float64Array
}

/** The node that a shape ends at when it starts at (i, j); -1 where that lies outside the corridor. */
export function endNode(corridor: Corridor, i: number, j: number, shape: number): number {
  const row = i + int32At(sourceOfShape, shape)
  const column = j + int32At(targetOfShape, shape)
  if (row > corridor.sourceCount || column < int32At(corridor.low, row) || column > int32At(corridor.high, row))
    return -1
  return int32At(corridor.nodeStart, row) + column - int32At(corridor.low, row)
}

/**
 * Replaces every potential by the posterior probability of its bead, by backward and forward sums in log space. Gives
 * the log of the sum over all paths and the expected number of nulls that follow a null, by shape.
 */
export function toPosteriors(lattice: Lattice): { readonly total: number; readonly runs: readonly [number, number] } {
  const ahead = sumAhead(lattice)
  const total = float64At(ahead.linked, 0)
  const reached = unreached(lattice.corridor.nodeCount)
  reached.linked[0] = 0
  const sums: Sums = { ahead, reached, total, runs: [0, 0] }
  const { corridor } = lattice
  for (let i = 0; i <= corridor.sourceCount; i++)
    for (let j = int32At(corridor.low, i); j <= int32At(corridor.high, i); j++) posteriorsAt(lattice, sums, i, j)
  return { total, runs: sums.runs }
}

interface Sums {
  readonly ahead: Reach
  readonly reached: Reach
  readonly total: number
  readonly runs: [number, number]
}

/** The posteriors of all beads that begin at a node, and what they add to the nodes they reach. */
function posteriorsAt(
  { corridor, usedShapes, potential, goesOn }: Lattice,
  { ahead, reached, total, runs }: Sums,
  i: number,
  j: number,
) {
  const node = int32At(corridor.nodeStart, i) + j - int32At(corridor.low, i)
  const linked = float64At(reached.linked, node)
  const sourceNull = float64At(reached.sourceNull, node)
  const targetNull = float64At(reached.targetNull, node)
  const either = addLogs(addLogs(linked, sourceNull), targetNull)
  const opens = [addLogs(linked, targetNull), linked] as const
  const goes = [sourceNull + goesOn[0], addLogs(sourceNull, targetNull) + goesOn[1]] as const
  for (let shape = 0; shape < usedShapes; shape++) {
    const at = node * usedShapes + shape
    const score = float32At(potential, at)
    potential[at] = 0
    const end = score === -Infinity ? -1 : endNode(corridor, i, j, shape)
    if (end < 0 || either === -Infinity) continue
    const isNull = shape < 2
    const side = shape as 0 | 1
    const rest = float64At(isNull ? nullsOf(ahead, side) : ahead.linked, end) - total
    const going = isNull ? goes[side] + score : -Infinity
    const opening = (isNull ? opens[side] : either) + score
    if (opening + rest < negligible && going + rest < negligible) continue
    const entering = isNull ? addLogs(opening, going) : opening
    const into = isNull ? nullsOf(reached, side) : reached.linked
    into[end] = addLogs(float64At(into, end), entering)
    if (isNull) runs[side] += Math.exp(going + rest)
    potential[at] = Math.exp(entering + rest)
  }
}

const nullsOf = (reach: Reach, side: 0 | 1): Float64Array => (side === 0 ? reach.sourceNull : reach.targetNull)

function unreached(nodeCount: number): Reach {
  const nowhere = () => new Float64Array(nodeCount).fill(-Infinity)
  return { linked: nowhere(), sourceNull: nowhere(), targetNull: nowhere() }
}

/** The log-sum over all ways from each node to the end, by how the node was reached. */
function sumAhead(lattice: Lattice): Reach {
  const { corridor } = lattice
  const ahead = unreached(corridor.nodeCount)
  ahead.linked[corridor.nodeCount - 1] = 0
  ahead.sourceNull[corridor.nodeCount - 1] = 0
  ahead.targetNull[corridor.nodeCount - 1] = 0
  for (let i = corridor.sourceCount; i >= 0; i--)
    for (let j = int32At(corridor.high, i); j >= int32At(corridor.low, i); j--) {
      const node = int32At(corridor.nodeStart, i) + j - int32At(corridor.low, i)
      if (node === corridor.nodeCount - 1) continue
      sumsAt(lattice, ahead, i, j, node)
    }
  return ahead
}

function sumsAt(
  { corridor, usedShapes, potential, goesOn }: Lattice,
  ahead: Reach,
  i: number,
  j: number,
  node: number,
) {
  let linked = -Infinity
  const nulls: [number, number] = [-Infinity, -Infinity]
  for (let shape = 0; shape < usedShapes; shape++) {
    const score = float32At(potential, node * usedShapes + shape)
    const end = score === -Infinity ? -1 : endNode(corridor, i, j, shape)
    if (end < 0) continue
    if (shape < 2) nulls[shape as 0 | 1] = score + float64At(nullsOf(ahead, shape as 0 | 1), end)
    else linked = addLogs(linked, score + float64At(ahead.linked, end))
  }
  const [source, target] = nulls
  const goesOnInTarget = addLogs(linked, target + goesOn[1])
  ahead.linked[node] = addLogs(linked, addLogs(source, target))
  ahead.sourceNull[node] = addLogs(goesOnInTarget, source + goesOn[0])
  ahead.targetNull[node] = addLogs(goesOnInTarget, source)
}

function addLogs(one: number, other: number): number {
  const larger = one > other ? one : other
  const gap = one > other ? other - one : one - other
  return gap > -25 ? larger + Math.log1p(Math.exp(gap)) : larger
}
