import { classCount, classOfPiece } from '#core/language/segmentation/word-classes.ts'
import { seeded } from '#core/random/seeded.ts'
import { float64At, int32At, itemAt, uint16At } from '#core/arrays/read-array.ts'
import type { Example } from './example.ts'

export interface TrainingSettings {
  readonly epochs: number
  /** Pull towards the starting weights at every step. */
  readonly decay: number
  readonly pairDecay: number
  readonly rate: number
  readonly seed: number
}

export interface Weights {
  /** By feature number. */
  readonly own: Float64Array
  /** `pairs[i * classCount + j]`: class j behind class i. */
  readonly pairs: Float64Array
}

const edge = classOfPiece('edge')

/**
 * Fits weights so that right cuts outweigh all cuts: a semi-Markov conditional random field (Sarawagi and Cohen 2004) of
 * first order over dictionary arcs, with what is wrong made dearer by its cost (softmax margin, Gimpel and Smith 2010),
 * by AdaGrad, averaged over the later half. Where an example allows several cuts, all of them count as right.
 * The same examples, settings and seed give the same weights.
 */
export function trainWeights(examples: readonly Example[], from: Weights, settings: TrainingSettings): Weights {
  const state = {
    own: Float64Array.from(from.own),
    pairs: Float64Array.from(from.pairs),
    ownSquares: new Float64Array(from.own.length).fill(0.1),
    pairSquares: new Float64Array(from.pairs.length).fill(0.1),
  }
  const sum = { own: new Float64Array(from.own.length), pairs: new Float64Array(from.pairs.length) }
  const order = examples.map((_, index) => index)
  const chance = seeded(settings.seed)
  const firstSummed = settings.epochs >> 1
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (let last = order.length - 1; last > 0; last--) {
      const other = chance.below(last + 1)
      const [one, two] = [itemAt(order, last), itemAt(order, other)]
      order[last] = two
      order[other] = one
    }
    for (const index of order) step(itemAt(examples, index), state, from, settings)
    if (epoch < firstSummed) continue
    state.own.forEach((weight, id) => (sum.own[id] = float64At(sum.own, id) + weight))
    state.pairs.forEach((weight, id) => (sum.pairs[id] = float64At(sum.pairs, id) + weight))
  }
  const epochs = settings.epochs - firstSummed
  return { own: sum.own.map((each) => each / epochs), pairs: sum.pairs.map((each) => each / epochs) }
}

interface State extends Weights {
  readonly ownSquares: Float64Array
  readonly pairSquares: Float64Array
}

function step(example: Example, state: State, from: Weights, settings: TrainingSettings): void {
  const scores = example.features.map((ids, arc) => {
    const values = itemAt(example.values, arc)
    let sum = 0
    for (let k = 0; k < ids.length; k++) sum += float64At(state.own, int32At(ids, k)) * float64At(values, k)
    return sum
  })
  const gradient = { own: new Map<number, number>(), pairs: new Map<number, number>() }
  const right = shares(example, scores, state.pairs, true)
  if (right === null) return
  collect(example, right, gradient, example.weight)
  const all = shares(example, scores, state.pairs, false)
  if (all !== null) collect(example, all, gradient, -example.weight)
  const { rate, decay, pairDecay } = settings
  climb(gradient.own, { weights: state.own, squares: state.ownSquares, from: from.own }, rate, decay)
  climb(gradient.pairs, { weights: state.pairs, squares: state.pairSquares, from: from.pairs }, rate, pairDecay)
}

interface Climbed {
  readonly weights: Float64Array
  readonly squares: Float64Array
  readonly from: Float64Array
}

/** One step up along the slopes, shorter for weights that went far already (AdaGrad), pulled to where they began. */
function climb(slopes: ReadonlyMap<number, number>, { weights, squares, from }: Climbed, rate: number, decay: number) {
  for (const [id, slope] of slopes) {
    const weight = float64At(weights, id)
    const pulled = slope - decay * (weight - float64At(from, id))
    const square = float64At(squares, id) + pulled * pulled
    squares[id] = square
    weights[id] = weight + (rate * pulled) / Math.sqrt(square)
  }
}

interface Shares {
  /** Probability of each arc. */
  readonly arcs: Float64Array
  /** Place of a class pair in the table and its probability, in turn. */
  readonly pairs: readonly number[]
}

/** A run's arcs, what each is worth by now, and which cuts of it count. */
interface Weighed {
  readonly example: Example
  readonly before: readonly (readonly number[])[]
  readonly pairWeights: Float64Array
  readonly worth: (arc: number) => number
  readonly isOpen: (arc: number) => boolean
}

/** Shares of arcs and pairs among the cuts that are right, or among all with their costs; null if there is none. */
function shares(
  example: Example,
  scores: readonly number[],
  pairWeights: Float64Array,
  onlyRight: boolean,
): Shares | null {
  const weighed: Weighed = {
    example,
    before: linksBefore(example),
    pairWeights,
    worth: (arc) => itemAt(scores, arc) + (onlyRight ? 0 : float64At(example.cost, arc)),
    isOpen: (arc) => !onlyRight || example.isAllowed[arc] === 1,
  }
  const { forward, total } = sumForward(weighed)
  return total === -Infinity ? null : sumBackward(weighed, forward, total)
}

/** Logarithms of what all cuts up to the end of each arc are worth together, and of all cuts of the run. */
function sumForward({ example, before, pairWeights, worth, isOpen }: Weighed) {
  const { start, end, wordClass, from, to } = example
  const forward = new Float64Array(start.length).fill(-Infinity)
  let total = -Infinity
  for (const arc of start.keys()) {
    if (!isOpen(arc)) continue
    const own = uint16At(wordClass, arc)
    let sum = start[arc] === from ? float64At(pairWeights, edge * classCount + own) : -Infinity
    for (const other of itemAt(before, arc)) {
      const upTo = float64At(forward, other)
      if (upTo === -Infinity) continue
      sum = addLogs(sum, upTo + float64At(pairWeights, uint16At(wordClass, other) * classCount + own))
    }
    forward[arc] = sum + worth(arc)
    if (end[arc] === to)
      total = addLogs(total, float64At(forward, arc) + float64At(pairWeights, own * classCount + edge))
  }
  return { forward, total }
}

/** The other way, and with both the probability of each arc and pair. */
function sumBackward({ example, before, pairWeights, worth }: Weighed, forward: Float64Array, total: number): Shares {
  const { start, end, wordClass, from, to } = example
  const backward = new Float64Array(start.length).fill(-Infinity)
  const arcs = new Float64Array(start.length)
  const pairs: number[] = []
  for (let arc = start.length - 1; arc >= 0; arc--) {
    const own = uint16At(wordClass, arc)
    const upTo = float64At(forward, arc)
    const last = own * classCount + edge
    if (end[arc] === to && upTo !== -Infinity)
      backward[arc] = addLogs(float64At(backward, arc), float64At(pairWeights, last))
    const rest = float64At(backward, arc)
    if (upTo === -Infinity || rest === -Infinity) continue
    arcs[arc] = Math.exp(upTo + rest - total)
    if (end[arc] === to) pairs.push(last, float64At(arcs, arc))
    const after = worth(arc) + rest
    if (start[arc] === from) {
      const place = edge * classCount + own
      pairs.push(place, Math.exp(float64At(pairWeights, place) + after - total))
    }
    for (const other of itemAt(before, arc)) {
      const reached = float64At(forward, other)
      if (reached === -Infinity) continue
      const place = uint16At(wordClass, other) * classCount + own
      const weight = float64At(pairWeights, place)
      backward[other] = addLogs(float64At(backward, other), weight + after)
      pairs.push(place, Math.exp(reached + weight + after - total))
    }
  }
  return { arcs, pairs }
}

const linked = new WeakMap<Example, readonly (readonly number[])[]>()

/** For each arc those that end where it begins. */
function linksBefore(example: Example): readonly (readonly number[])[] {
  const known = linked.get(example)
  if (known !== undefined) return known
  const { start, end } = example
  const endingAt = new Map<number, number[]>()
  end.forEach((place, arc) => endingAt.set(place, [...(endingAt.get(place) ?? []), arc]))
  const made = Array.from(start, (place) => endingAt.get(place) ?? [])
  linked.set(example, made)
  return made
}

function collect(
  { features, values }: Example,
  { arcs, pairs }: Shares,
  gradient: { readonly own: Map<number, number>; readonly pairs: Map<number, number> },
  sign: number,
): void {
  arcs.forEach((share, arc) => {
    if (!(share > 1e-5)) return
    const own = itemAt(values, arc)
    itemAt(features, arc).forEach((id, k) =>
      gradient.own.set(id, (gradient.own.get(id) ?? 0) + sign * share * float64At(own, k)),
    )
  })
  for (let index = 0; index < pairs.length; index += 2) {
    const [pair, share] = [itemAt(pairs, index), itemAt(pairs, index + 1)]
    if (share > 1e-5) gradient.pairs.set(pair, (gradient.pairs.get(pair) ?? 0) + sign * share)
  }
}

function addLogs(one: number, other: number): number {
  const high = Math.max(one, other)
  return high === -Infinity ? high : high + Math.log1p(Math.exp(Math.min(one, other) - high))
}
