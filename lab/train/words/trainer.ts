import { classCount, classOfPiece } from '#core/language/segmentation/word-classes.ts'
import { seeded } from '#core/random/seeded.ts'
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
      ;[order[last], order[other]] = [order[other]!, order[last]!]
    }
    for (const index of order) step(examples[index]!, state, from, settings)
    if (epoch < firstSummed) continue
    state.own.forEach((weight, id) => (sum.own[id]! += weight))
    state.pairs.forEach((weight, id) => (sum.pairs[id]! += weight))
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
    let sum = 0
    for (let k = 0; k < ids.length; k++) sum += state.own[ids[k]!]! * example.values[arc]![k]!
    return sum
  })
  const gradient = { own: new Map<number, number>(), pairs: new Map<number, number>() }
  const right = shares(example, scores, state.pairs, true)
  if (right === null) return
  collect(example, right, gradient, example.weight)
  collect(example, shares(example, scores, state.pairs, false)!, gradient, -example.weight)
  const { rate } = settings
  for (const [id, slope] of gradient.own) {
    const pulled = slope - settings.decay * (state.own[id]! - from.own[id]!)
    state.ownSquares[id]! += pulled * pulled
    state.own[id]! += (rate * pulled) / Math.sqrt(state.ownSquares[id]!)
  }
  for (const [id, slope] of gradient.pairs) {
    const pulled = slope - settings.pairDecay * (state.pairs[id]! - from.pairs[id]!)
    state.pairSquares[id]! += pulled * pulled
    state.pairs[id]! += (rate * pulled) / Math.sqrt(state.pairSquares[id]!)
  }
}

interface Shares {
  /** Probability of each arc. */
  readonly arcs: Float64Array
  /** Place of a class pair in the table and its probability, in turn. */
  readonly pairs: readonly number[]
}

/** Shares of arcs and pairs among the cuts that are right, or among all with their costs; null if there is none. */
function shares(
  example: Example,
  scores: readonly number[],
  pairWeights: Float64Array,
  onlyRight: boolean,
): Shares | null {
  const { start, end, wordClass, isAllowed, cost, from, to } = example
  const count = start.length
  const before = linksBefore(example)
  const worth = (arc: number) => scores[arc]! + (onlyRight ? 0 : cost[arc]!)
  const isOpen = (arc: number) => !onlyRight || isAllowed[arc] === 1
  const forward = new Float64Array(count).fill(-Infinity)
  const backward = new Float64Array(count).fill(-Infinity)
  let total = -Infinity
  for (let arc = 0; arc < count; arc++) {
    if (!isOpen(arc)) continue
    let sum = start[arc] === from ? pairWeights[edge * classCount + wordClass[arc]!]! : -Infinity
    for (const other of before[arc]!)
      if (forward[other] !== -Infinity)
        sum = addLogs(sum, forward[other]! + pairWeights[wordClass[other]! * classCount + wordClass[arc]!]!)
    forward[arc] = sum + worth(arc)
    if (end[arc] === to) {
      backward[arc] = pairWeights[wordClass[arc]! * classCount + edge]!
      total = addLogs(total, forward[arc]! + backward[arc]!)
    }
  }
  if (total === -Infinity) return null
  const pairs: number[] = []
  for (let arc = count - 1; arc >= 0; arc--) {
    if (forward[arc] === -Infinity || backward[arc] === -Infinity) continue
    const after = worth(arc) + backward[arc]!
    if (start[arc] === from) {
      const place = edge * classCount + wordClass[arc]!
      pairs.push(place, Math.exp(pairWeights[place]! + after - total))
    }
    for (const other of before[arc]!) {
      if (forward[other] === -Infinity) continue
      const place = wordClass[other]! * classCount + wordClass[arc]!
      backward[other] = addLogs(backward[other]!, pairWeights[place]! + after)
      pairs.push(place, Math.exp(forward[other]! + pairWeights[place]! + after - total))
    }
  }
  const arcs = new Float64Array(count)
  for (let arc = 0; arc < count; arc++) {
    arcs[arc] = Math.exp(forward[arc]! + backward[arc]! - total)
    if (end[arc] === to) pairs.push(wordClass[arc]! * classCount + edge, arcs[arc]!)
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
    features[arc]!.forEach((id, k) =>
      gradient.own.set(id, (gradient.own.get(id) ?? 0) + sign * share * values[arc]![k]!),
    )
  })
  for (let index = 0; index < pairs.length; index += 2) {
    const share = pairs[index + 1]!
    if (share > 1e-5) gradient.pairs.set(pairs[index]!, (gradient.pairs.get(pairs[index]!) ?? 0) + sign * share)
  }
}

function addLogs(one: number, other: number): number {
  const high = Math.max(one, other)
  return high === -Infinity ? high : high + Math.log1p(Math.exp(Math.min(one, other) - high))
}
