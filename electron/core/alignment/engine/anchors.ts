import type { Corridor } from './corridor.ts'
import type { LinkTable } from './links.ts'
import type { Side } from './side.ts'
import { float32At, float64At, int32At, itemAt } from '../../arrays/read-array.ts'

/** A pair of sentences that share rare words, numbers or names. */
export interface Anchor {
  readonly source: number
  readonly target: number
  readonly score: number
}

export interface AnchorSettings {
  /** Words that occur more often than this in the text anchor nothing. */
  readonly rareCount: number
  /** The most candidates kept for a source sentence. */
  readonly candidates: number
  /** The least score of a candidate, in nats. */
  readonly leastScore: number
}

/**
 * A chain of sentence pairs that rises on both sides and shares the most rare material: candidates by an inverted index
 * of rare types, then the heaviest increasing subsequence (a Fenwick tree of prefix maxima). Time grows with the text
 * times `candidates` times the logarithm of its length, memory with the text. Along a corridor (`within`) what is rare
 * there anchors, however common in the whole.
 */
export function anchorChain(
  source: Side,
  target: Side,
  links: LinkTable,
  settings: AnchorSettings,
  within?: Corridor,
): readonly Anchor[] {
  const occurrences = rareOccurrences(target, settings.rareCount)
  const candidates: Anchor[] = []
  const scores = new Float64Array(target.sentenceCount)
  const same = placesOfSame(target)
  for (let i = 0; i < source.sentenceCount; i++)
    candidates.push(
      ...candidatesOf(source, target, i, links, occurrences, scores, settings, within),
      ...sameAt(same.get(int32At(source.same, i)) ?? nowhere, i, expectedOf(source, target, i)),
    )
  return heaviestChain(candidates, target.sentenceCount)
}

/** For every rare type the sentences it stands in; null for the others. */
function rareOccurrences(side: Side, rareCount: number): readonly (Int32Array | null)[] {
  const found: (number[] | null)[] = Array.from(side.counts, (count) => (count <= rareCount ? [] : null))
  for (let sentence = 0; sentence < side.sentenceCount; sentence++)
    for (let at = int32At(side.tokenStart, sentence); at < int32At(side.tokenStart, sentence + 1); at++) {
      const list = found[int32At(side.tokens, at)]
      if (list && list.at(-1) !== sentence) list.push(sentence)
    }
  return found.map((list) => list && Int32Array.from(list))
}

function candidatesOf(
  source: Side,
  target: Side,
  i: number,
  links: LinkTable,
  occurrences: readonly (Int32Array | null)[],
  scores: Float64Array,
  settings: AnchorSettings,
  within: Corridor | undefined,
): readonly Anchor[] {
  const from = within ? int32At(within.low, i) : 0
  const until = within ? int32At(within.high, i + 1) : target.sentenceCount
  const tokens = int32At(target.tokenStart, until) - int32At(target.tokenStart, from)
  const touched: number[] = []
  const types = new Set(source.tokens.subarray(source.tokenStart[i], source.tokenStart[i + 1]))
  for (const type of types) {
    if (float64At(source.counts, type) > settings.rareCount) continue
    for (let link = int32At(links.start, type); link < int32At(links.start, type + 1); link++) {
      const to = int32At(links.to, link)
      const places = occurrences[to]
      if (!places) continue
      const [first, last] = within ? [firstFrom(places, from), firstFrom(places, until)] : [0, places.length]
      const count = within ? last - first : float64At(target.counts, to)
      const ratio = (float32At(links.probability, link) * tokens) / (count + 1) / 20
      if (ratio > 1) addScore(scores, touched, places.subarray(first, last), Math.log(ratio))
    }
  }
  return bestOf(target, i, touched, scores, settings, expectedOf(source, target, i))
}

function addScore(scores: Float64Array, touched: number[], places: Int32Array, nats: number) {
  for (const place of places) {
    if (scores[place] === 0) touched.push(place)
    scores[place] = float64At(scores, place) + nats
  }
}

/** The best of the sentences that were touched, of equal ones those nearest to `expected`; leaves the scores all 0 again. */
function bestOf(
  target: Side,
  source: number,
  touched: readonly number[],
  scores: Float64Array,
  settings: AnchorSettings,
  expected: number,
): readonly Anchor[] {
  const far = ({ target: place }: Anchor) => Math.abs(place - expected)
  const found = touched.map((place): Anchor => {
    const score = normalScore(float64At(scores, place), target, place)
    return { source, target: place, score }
  })
  for (const place of touched) scores[place] = 0
  return found
    .filter(({ score }) => score >= settings.leastScore)
    .toSorted((one, other) => other.score - one.score || far(one) - far(other) || one.target - other.target)
    .slice(0, settings.candidates)
}

const nowhere = new Int32Array(0)

/** Where a sentence would stand if both sides went on evenly: of copies of one text each finds its own. */
const expectedOf = (source: Side, target: Side, i: number): number =>
  (i * target.sentenceCount) / Math.max(1, source.sentenceCount)

function placesOfSame({ same, sentenceCount }: Side): ReadonlyMap<number, Int32Array> {
  const places = new Map<number, number[]>()
  for (let j = 0; j < sentenceCount; j++) {
    const number = int32At(same, j)
    const list = places.get(number)
    if (list) list.push(j)
    else if (number > 0) places.set(number, [j])
  }
  return new Map(Array.from(places, ([number, list]) => [number, Int32Array.from(list)]))
}

// As much as many rare words say.
const SAME_SCORE = 12
const MOST_SAME = 4

/** Code that says the same, where it stands nearest. */
function sameAt(places: Int32Array, source: number, expected: number): readonly Anchor[] {
  const from = Math.max(0, firstFrom(places, expected) - MOST_SAME / 2)
  return Array.from(places.subarray(from, from + MOST_SAME), (target) => ({ source, target, score: SAME_SCORE }))
}

/** The index of the first of rising numbers that is `least` or more. */
function firstFrom(rising: Int32Array, least: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (int32At(rising, middle) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** Long sentences share words with everything: their score counts less. */
function normalScore(score: number, target: Side, place: number): number {
  return (score * 5) / Math.sqrt(25 + int32At(target.tokenStart, place + 1) - int32At(target.tokenStart, place))
}

/** The heaviest chain that rises strictly on both sides. `candidates` come by rising source. */
function heaviestChain(candidates: readonly Anchor[], targetCount: number): readonly Anchor[] {
  const tree = new Int32Array(targetCount + 1).fill(-1)
  const weight = new Float64Array(candidates.length)
  const before = new Int32Array(candidates.length).fill(-1)
  const weightOf = (index: number) => (index < 0 ? 0 : float64At(weight, index))
  let heaviest = -1
  for (let start = 0; start < candidates.length;) {
    let end = start
    while (end < candidates.length && itemAt(candidates, end).source === itemAt(candidates, start).source) end++
    for (let index = start; index < end; index++) {
      let best = -1
      for (let at = itemAt(candidates, index).target; at > 0; at -= at & -at)
        if (weightOf(int32At(tree, at)) > weightOf(best)) best = int32At(tree, at)
      before[index] = best
      weight[index] = weightOf(best) + itemAt(candidates, index).score
      if (float64At(weight, index) > weightOf(heaviest)) heaviest = index
    }
    for (let index = start; index < end; index++)
      for (let at = itemAt(candidates, index).target + 1; at <= targetCount; at += at & -at)
        if (float64At(weight, index) > weightOf(int32At(tree, at))) tree[at] = index
    start = end
  }
  const chain: Anchor[] = []
  for (let index = heaviest; index >= 0; index = int32At(before, index)) chain.push(itemAt(candidates, index))
  return chain.reverse()
}
