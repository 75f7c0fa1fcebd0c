import type { Corridor } from './corridor.ts'
import type { LinkTable } from './links.ts'
import type { Side } from './side.ts'

/**
 * How much better a group of sentences of one side explains each sentence of the other than chance does.
 * `value[(start[i] + j - low[i]) * groups + size - 1]` is the gain in nats of sentence j given sentences i to
 * i + size - 1.
 */
export interface Gains {
  readonly low: Int32Array
  readonly start: Int32Array
  readonly value: Float32Array
  /** The largest group. */
  readonly groups: number
}

export interface GainSettings {
  /** Odds that a token is explained by the other side rather than by chance. */
  readonly explainedOdds: number
  /** 1: the explaining group shares its mass among all its tokens (IBM model 1); less: large groups lose less. */
  readonly dilution: number
  /** The largest ratio one token may add. */
  readonly ratioCap: number
}

/**
 * Gains along a corridor whose rows are the explaining side: for every token of sentence j,
 * log(1 + odds · p(token|group) / p(token)), summed (IBM model 1 against a unigram model; Brown et al. 1993).
 */
export function explainAlong(
  corridor: Corridor,
  explaining: Side,
  explained: Side,
  links: LinkTable,
  settings: GainSettings,
  groups: number,
): Gains {
  const { sourceCount, low, high } = corridor
  const start = new Int32Array(sourceCount + 1)
  const highestOf = (i: number) => high[Math.min(sourceCount, i + groups)]!
  for (let i = 0; i < sourceCount; i++) start[i + 1] = start[i]! + highestOf(i) - low[i]!
  const value = new Float32Array(start[sourceCount]! * groups)
  const inverse = chanceInverses(explained)
  const sums = new Float64Array(explained.keys.length)
  for (let i = 0; i < sourceCount; i++) {
    const from = explaining.tokenStart[i]!
    for (let size = 1; size <= groups && i + size <= sourceCount; size++) {
      const until = explaining.tokenStart[i + size]!
      scatter(sums, explaining.tokens, explaining.tokenStart[i + size - 1]!, until, links, 1)
      const scale = settings.explainedOdds / (until - from + 1) ** settings.dilution
      const end = high[i + size]!
      for (let j = low[i]!; j < end; j++)
        value[(start[i]! + j - low[i]!) * groups + size - 1] = gainOf(explained, j, sums, inverse, scale, settings)
    }
    const until = explaining.tokenStart[Math.min(sourceCount, i + groups)]!
    scatter(sums, explaining.tokens, from, until, links, 0)
  }
  return { low, start, value, groups }
}

/** Adds the links of a run of tokens (`factor` 1) or clears every sum they touched (`factor` 0). */
function scatter(
  sums: Float64Array,
  tokens: Int32Array,
  from: number,
  until: number,
  links: LinkTable,
  factor: 0 | 1,
): void {
  for (let at = from; at < until; at++) {
    const end = links.start[tokens[at]! + 1]!
    for (let link = links.start[tokens[at]!]!; link < end; link++) {
      const type = links.to[link]!
      sums[type] = factor * (sums[type]! + links.probability[link]!)
    }
  }
}

function gainOf(
  side: Side,
  sentence: number,
  sums: Float64Array,
  inverse: Float64Array,
  scale: number,
  settings: GainSettings,
): number {
  let product = 1
  let total = 0
  const end = side.tokenStart[sentence + 1]!
  for (let at = side.tokenStart[sentence]!; at < end; at++) {
    const sum = sums[side.tokens[at]!]!
    if (sum === 0) continue
    product *= 1 + Math.min(settings.ratioCap, scale * sum * inverse[side.tokens[at]!]!)
    if (product > 1e200) {
      total += Math.log(product)
      product = 1
    }
  }
  return product === 1 ? total : total + Math.log(product)
}

/** One over the chance of each type, with one occurrence added so that a word seen once is not a proof. */
function chanceInverses(side: Side): Float64Array {
  return side.counts.map((count) => side.tokens.length / (count + 1))
}
