import { seeded } from '../../random/seeded.ts'
import type { Candidate } from './lattice.ts'
import { latticeOf } from './lattice.ts'
import type { WordModel } from './statistics.ts'

export interface TrainingSettings {
  readonly epochs: number
  /** Pull towards zero at every step. */
  readonly decay: number
  readonly rate: number
  readonly seed: number
}

interface Edge {
  readonly start: number
  readonly end: number
  readonly features: Int32Array
  readonly values: Float64Array
}

interface Example {
  readonly length: number
  readonly edges: readonly Edge[]
  readonly gold: readonly Edge[]
}

/**
 * Fits weights to texts cut by hand: a semi-Markov conditional random field (Sarawagi and Cohen 2004) with AdaGrad.
 * The same texts, settings and seed give the same weights. A text is its words; blanks between Latin words are put back.
 */
export function trainWeights(
  texts: readonly (readonly string[])[],
  model: WordModel,
  settings: TrainingSettings,
): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  const examples = texts.map((words) => exampleOf(words, model, names))
  const weights = new Float64Array(names.size)
  const squares = new Float64Array(names.size).fill(1e-6)
  const order = examples.map((_, index) => index)
  const chance = seeded(settings.seed)
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (let last = order.length - 1; last > 0; last--) {
      const other = chance.below(last + 1)
      ;[order[last], order[other]] = [order[other]!, order[last]!]
    }
    for (const index of order) step(examples[index]!, weights, squares, settings)
  }
  return new Map(Array.from(names, ([name, id]) => [name, weights[id]!]))
}

/** Words as running text: a blank only between two Latin ones. */
export function textOf(words: readonly string[]): string {
  return words.reduce(
    (text, word) => text + (/[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(word) ? ' ' : '') + word,
    '',
  )
}

function exampleOf(given: readonly string[], model: WordModel, names: Map<string, number>): Example {
  const words = joinKept(given, model.keptWhole)
  const text = textOf(words)
  const edges = latticeOf(text, model).flatMap((candidates, start) =>
    (candidates ?? []).map((candidate) => edgeOf(start, candidate, names)),
  )
  return { length: text.length, edges, gold: closestPath(edges, text, words) }
}

/** Joins two neighbouring words that make a word which is to stay whole. */
function joinKept(words: readonly string[], keptWhole: ReadonlySet<string>): readonly string[] {
  return words.reduce<string[]>((joined, word) => {
    const last = joined.at(-1)
    if (last !== undefined && keptWhole.has(last + word)) joined[joined.length - 1] = last + word
    else joined.push(word)
    return joined
  }, [])
}

function edgeOf(start: number, { endUtf16, features }: Candidate, names: Map<string, number>): Edge {
  const ids = features.map(([name]) => {
    const id = names.get(name) ?? names.size
    if (id === names.size) names.set(name, id)
    return id
  })
  return {
    start,
    end: endUtf16,
    features: Int32Array.from(ids),
    values: Float64Array.from(features, ([, value]) => value),
  }
}

/** The path nearest to the given words: most words whole, fewest of their borders run over. */
function closestPath(edges: readonly Edge[], text: string, words: readonly string[]): readonly Edge[] {
  const wholes = new Set<string>()
  const borders = new Set<number>()
  let at = 0
  for (const word of words) {
    while (text[at] === ' ' && word[0] !== ' ') at++
    wholes.add(`${at}:${at + word.length}`)
    borders.add(at).add(at + word.length)
    at += word.length
  }
  const best = new Float64Array(text.length + 1).fill(-Infinity)
  const back: Edge[] = []
  best[0] = 0
  for (const edge of edges) {
    let value = best[edge.start]! + (wholes.has(`${edge.start}:${edge.end}`) ? 1 : -0.1)
    for (let inside = edge.start + 1; inside < edge.end; inside++) if (borders.has(inside)) value -= 3
    if (value <= best[edge.end]!) continue
    best[edge.end] = value
    back[edge.end] = edge
  }
  const path: Edge[] = []
  for (let end = text.length; end > 0; end = path.at(-1)!.start) path.push(back[end]!)
  return path
}

function step(example: Example, weights: Float64Array, squares: Float64Array, settings: TrainingSettings): void {
  const { edges, gold, length } = example
  const scores = edges.map((edge) => edge.features.reduce((sum, id, k) => sum + weights[id]! * edge.values[k]!, 0))
  const forward = new Float64Array(length + 1).fill(-Infinity)
  const backward = new Float64Array(length + 1).fill(-Infinity)
  forward[0] = 0
  backward[length] = 0
  edges.forEach((edge, k) => (forward[edge.end] = addLogs(forward[edge.end]!, forward[edge.start]! + scores[k]!)))
  for (let k = edges.length - 1; k >= 0; k--) {
    const edge = edges[k]!
    backward[edge.start] = addLogs(backward[edge.start]!, backward[edge.end]! + scores[k]!)
  }
  const gradient = new Map<number, number>()
  const add = (edge: Edge, share: number) =>
    edge.features.forEach((id, k) => gradient.set(id, (gradient.get(id) ?? 0) + share * edge.values[k]!))
  for (const edge of gold) add(edge, 1)
  edges.forEach((edge, k) => {
    const share = Math.exp(forward[edge.start]! + scores[k]! + backward[edge.end]! - forward[length]!)
    if (share > 1e-5) add(edge, -share)
  })
  for (const [id, slope] of gradient) {
    const pulled = slope - settings.decay * weights[id]!
    squares[id]! += pulled * pulled
    weights[id]! += (settings.rate * pulled) / Math.sqrt(squares[id]!)
  }
}

function addLogs(one: number, other: number): number {
  const high = Math.max(one, other)
  return high === -Infinity ? high : high + Math.log1p(Math.exp(Math.min(one, other) - high))
}
