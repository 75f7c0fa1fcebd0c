import { AGREEMENTS } from '../../../electron/core/language/readings/agreement.ts'
import { MOST_FEATURES } from '../../../electron/core/language/readings/features.ts'
import type { Examples } from './examples.ts'
import { createRandom, shuffle } from './random.ts'

export interface TrainingOptions {
  readonly seed: number
  readonly epochs: number
  /** Passes after the weak features are gone. */
  readonly laterEpochs: number
  readonly rate: number
  /** Share of a row's features hidden at each pass, so that no weight leans on another always being there. */
  readonly hidden: number
  /** Pull towards zero. */
  readonly ridge: number
  /** How many features survive. */
  readonly keep: number
}

/** The options the shipped model was trained with. */
export const SHIPPED: TrainingOptions = {
  seed: 1,
  epochs: 20,
  laterEpochs: 8,
  rate: 0.1,
  ridge: 0.005,
  keep: 300_000,
  hidden: 0.3,
}

export interface Weights {
  readonly own: Float64Array
  readonly shared: Float64Array
  /** 1 at the place of every feature that survived. */
  readonly alive: Uint8Array
}

interface State extends Weights {
  readonly ownSquares: Float64Array
  readonly sharedSquares: Float64Array
  readonly scores: Float64Array
  readonly active: Int32Array
}

/**
 * One softmax per character over sparse binary features, plus weights for agreement with the dictionary shared by all
 * characters, trained together by AdaGrad (Duchi, Hazan and Singer 2011) with a ridge penalty and averaged over the
 * later half of the passes. Then all but the strongest features are dropped and the rest trained a little longer.
 */
export function train(examples: Examples, chosen: readonly number[], options: TrainingOptions): Weights {
  const state = freshState(examples)
  const order = [...chosen]
  const random = createRandom(options.seed)
  average(state, examples, order, random, options, options.epochs)
  keepStrongest(state, examples, chosen, options.keep)
  state.ownSquares.fill(1e-8)
  average(state, examples, order, random, options, options.laterEpochs)
  return state
}

function freshState({ weightCount }: Examples): State {
  return {
    own: new Float64Array(weightCount),
    shared: new Float64Array(AGREEMENTS),
    alive: new Uint8Array(weightCount).fill(1),
    ownSquares: new Float64Array(weightCount).fill(1e-8),
    sharedSquares: new Float64Array(AGREEMENTS).fill(1),
    scores: new Float64Array(64),
    active: new Int32Array(MOST_FEATURES),
  }
}

/** Runs the passes and leaves the mean of the weights after each pass of the later half. */
function average(
  state: State,
  examples: Examples,
  order: number[],
  random: () => number,
  options: TrainingOptions,
  epochs: number,
): void {
  const own = new Float64Array(state.own.length)
  const shared = new Float64Array(AGREEMENTS)
  const from = epochs >> 1
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const row of order) learn(state, examples, row, random, options)
    if (epoch < from) continue
    for (let place = 0; place < own.length; place++) own[place] = (own[place] ?? 0) + (state.own[place] ?? 0)
    for (let place = 0; place < AGREEMENTS; place++) shared[place] = (shared[place] ?? 0) + (state.shared[place] ?? 0)
  }
  state.own.set(own.map((sum) => sum / (epochs - from)))
  state.shared.set(shared.map((sum) => sum / (epochs - from)))
}

/** Scores of a row's labels with nothing hidden, into `scores`; gives how many labels there are. */
export function scoreRow(weights: Weights, examples: Examples, row: number, scores: Float64Array): number {
  const active = activePlaces(weights, examples, row, new Int32Array(MOST_FEATURES), () => true)
  return scoreActive(weights, examples, row, active, 1, scores)
}

function activePlaces(
  { alive }: Weights,
  { flat, starts }: Examples,
  row: number,
  into: Int32Array,
  isShown: () => boolean,
): Int32Array {
  let count = 0
  for (let at = starts[row] ?? 0, end = starts[row + 1] ?? 0; at < end; at++) {
    const place = flat[at] ?? -1
    if (place >= 0 && alive[place] === 1 && isShown()) into[count++] = place
  }
  return into.subarray(0, count)
}

function scoreActive(
  { own, shared }: Weights,
  examples: Examples,
  row: number,
  active: Int32Array,
  scale: number,
  scores: Float64Array,
): number {
  const agreements = examples.agreements[row] ?? []
  const many = agreements.length
  for (let label = 0; label < many; label++) {
    let sum = 0
    for (let index = 0; index < active.length; index++) sum += own[(active[index] ?? 0) + label] ?? 0
    sum *= scale
    for (const each of agreements[label] ?? []) sum += shared[each] ?? 0
    scores[label] = sum
  }
  return many
}

function learn(
  state: State,
  examples: Examples,
  row: number,
  random: () => number,
  { rate, ridge, hidden }: TrainingOptions,
): void {
  const { own, ownSquares, scores } = state
  const scale = 1 / (1 - hidden)
  const active = activePlaces(state, examples, row, state.active, () => hidden === 0 || random() >= hidden)
  const many = scoreActive(state, examples, row, active, scale, scores)
  const weight = examples.rows[row]?.weight ?? 0
  toShares(scores, many)
  for (let label = 0; label < many; label++) {
    const error = ((scores[label] ?? 0) - (label === examples.label[row] ? 1 : 0)) * weight
    learnShared(state, examples.agreements[row]?.[label] ?? [], error)
    // A row already learned to four digits moves nothing; skipping it halves the time.
    if (Math.abs(error) < 1e-4) continue
    for (let index = 0; index < active.length; index++) {
      const place = (active[index] ?? 0) + label
      const slope = error * scale + ridge * weight * (own[place] ?? 0)
      const square = (ownSquares[place] ?? 0) + slope * slope
      ownSquares[place] = square
      own[place] = (own[place] ?? 0) - (rate * slope) / Math.sqrt(square)
    }
  }
}

function learnShared({ shared, sharedSquares }: State, agreements: Iterable<number>, error: number): void {
  const sharedRate = 0.02
  for (const each of agreements) {
    const square = (sharedSquares[each] ?? 0) + error * error
    sharedSquares[each] = square
    shared[each] = (shared[each] ?? 0) - (sharedRate * error) / Math.sqrt(square)
  }
}

function toShares(scores: Float64Array, many: number): void {
  let top = -Infinity
  for (let label = 0; label < many; label++) top = Math.max(top, scores[label] ?? 0)
  let total = 0
  for (let label = 0; label < many; label++) total += scores[label] = Math.exp((scores[label] ?? 0) - top)
  for (let label = 0; label < many; label++) scores[label] = (scores[label] ?? 0) / total
}

/** A feature's strength: the spread of its weights over the labels times the fourth root of how often it was seen. */
function keepStrongest(state: State, examples: Examples, chosen: readonly number[], keep: number): void {
  const seen = new Float64Array(state.own.length)
  const width = new Uint8Array(state.own.length)
  for (const row of chosen) {
    for (let at = examples.starts[row] ?? 0, end = examples.starts[row + 1] ?? 0; at < end; at++) {
      const place = examples.flat[at] ?? -1
      if (place < 0) continue
      seen[place] = (seen[place] ?? 0) + (examples.rows[row]?.weight ?? 0)
      width[place] = examples.agreements[row]?.length ?? 0
    }
  }
  const places = [...examples.hashAt.keys()].filter((place) => (seen[place] ?? 0) > 0)
  const strength = new Float64Array(state.own.length)
  for (const place of places) {
    const run = state.own.subarray(place, place + (width[place] ?? 0))
    strength[place] = (Math.max(...run) - Math.min(...run)) * (seen[place] ?? 0) ** 0.25
  }
  places.sort((one, other) => (strength[other] ?? 0) - (strength[one] ?? 0))
  state.alive.fill(0)
  for (const place of places.slice(0, keep)) state.alive[place] = 1
  for (const place of places.slice(keep)) state.own.fill(0, place, place + (width[place] ?? 0))
}
