import type { Corridor } from './corridor.ts'
import type { LinkTable } from './links.ts'
import type { Side } from './side.ts'
import { float32At, float64At, int32At, itemAt } from '../../arrays/read-array.ts'

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
 * log(1 + odds · p(token|group) / p(token)), summed (IBM model 1 against a unigram model; Brown et al. 1993). What a
 * single sentence says about a token is looked up once; groups add up what their sentences say.
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
  const highestOf = (i: number) => int32At(high, Math.min(sourceCount, i + groups))
  for (let i = 0; i < sourceCount; i++) start[i + 1] = int32At(start, i) + highestOf(i) - int32At(low, i)
  const value = new Float32Array(int32At(start, sourceCount) * groups)
  const said = explanationTable(corridor, explaining, explained, links, groups)
  const sums = new Float64Array(said.longest)
  for (let i = 0; i < sourceCount; i++) {
    const from = int32At(explained.tokenStart, int32At(low, i))
    const width = int32At(explained.tokenStart, highestOf(i)) - from
    sums.fill(0, 0, width)
    for (let size = 1; size <= groups && i + size <= sourceCount; size++) {
      const row = said.rowOf(i + size - 1)
      const shift = from - row.from
      for (let at = 0; at < width; at++) sums[at] = float64At(sums, at) + float64At(row.ratios, at + shift)
      const tokens = int32At(explaining.tokenStart, i + size) - int32At(explaining.tokenStart, i)
      const scale = settings.explainedOdds / (tokens + 1) ** settings.dilution
      const end = int32At(high, i + size)
      for (let j = int32At(low, i); j < end; j++)
        value[(int32At(start, i) + j - int32At(low, i)) * groups + size - 1] = gainOf(
          sums,
          int32At(explained.tokenStart, j) - from,
          int32At(explained.tokenStart, j + 1) - from,
          scale,
          settings.ratioCap,
        )
    }
  }
  return { low, start, value, groups }
}

/** What one explaining sentence says about the tokens from `from` on: p(token|sentence) / p(token), not yet shared out. */
interface Saying {
  readonly from: number
  readonly ratios: Float64Array
}

/** Looks rows up as they come; keeps as many as the largest group needs. */
function explanationTable(corridor: Corridor, explaining: Side, explained: Side, links: LinkTable, groups: number) {
  const { sourceCount, low, high } = corridor
  const inverse = chanceInverses(explained)
  const byType = new Float64Array(explained.keys.length)
  const first = (i: number) => int32At(explained.tokenStart, int32At(low, Math.max(0, i - groups + 1)))
  const last = (i: number) => int32At(explained.tokenStart, int32At(high, Math.min(sourceCount, i + groups)))
  let longest = 0
  for (let i = 0; i < sourceCount; i++) longest = Math.max(longest, last(i) - first(i))
  const kept = Array.from({ length: groups }, () => ({ sentence: -1, from: 0, ratios: new Float64Array(longest) }))
  const rowOf = (i: number): Saying => {
    const row = itemAt(kept, i % groups)
    if (row.sentence === i) return row
    const [from, until] = [int32At(explaining.tokenStart, i), int32At(explaining.tokenStart, i + 1)]
    scatter(byType, explaining.tokens, from, until, links, 1)
    row.sentence = i
    row.from = first(i)
    for (let at = row.from, end = last(i); at < end; at++) {
      const type = int32At(explained.tokens, at)
      row.ratios[at - row.from] = float64At(byType, type) * float64At(inverse, type)
    }
    scatter(byType, explaining.tokens, from, until, links, 0)
    return row
  }
  return { longest, rowOf }
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
    const end = int32At(links.start, int32At(tokens, at) + 1)
    for (let link = int32At(links.start, int32At(tokens, at)); link < end; link++) {
      const type = int32At(links.to, link)
      sums[type] = factor * (float64At(sums, type) + float32At(links.probability, link))
    }
  }
}

function gainOf(sums: Float64Array, from: number, until: number, scale: number, ratioCap: number): number {
  let product = 1
  let total = 0
  for (let at = from; at < until; at++) {
    const sum = float64At(sums, at)
    if (sum === 0) continue
    const ratio = scale * sum
    product *= 1 + (ratio < ratioCap ? ratio : ratioCap)
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
