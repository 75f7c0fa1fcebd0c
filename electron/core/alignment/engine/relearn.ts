import type { PlacedBead } from './decode.ts'
import { packLinks, type LinkTable } from './links.ts'
import type { Side } from './side.ts'

export interface RelearnSettings {
  /** How many occurrences the dictionary is worth. */
  readonly dictionaryCount: number
  /** Beads less sure than this teach nothing. */
  readonly leastPosterior: number
  /** A pair of words outside the dictionary needs so many shared beads, and so strong an association (G²). */
  readonly leastShared: number
  readonly leastAssociation: number
  readonly rounds: number
  /** Taken off every count, so that a bead is not judged by what it examples itself. */
  readonly discount: number
  /** How many chance words compete with the words of the bead for each word of the target. */
  readonly chanceShare: number
}

const mostLinks = 40
const leastProbability = 0.004

/**
 * Learns word links from the beads of the text itself: expectation maximisation of IBM model 1 (Brown et al. 1993),
 * smoothed by the dictionary as a Dirichlet prior worth `dictionaryCount` occurrences. Words outside the dictionary
 * enter only where they share beads far above chance.
 */
export function relearnLinks(
  source: Side,
  target: Side,
  dictionary: LinkTable,
  beads: readonly PlacedBead[],
  settings: RelearnSettings,
): LinkTable {
  const linked = beads.filter(
    ({ sources, targets, posterior }) => sources > 0 && targets > 0 && posterior >= settings.leastPosterior,
  )
  const spans = linked.map((bead) => spanOf(source, target, bead))
  let table = withShared(source, target, dictionary, spans, settings)
  for (let round = 0; round < settings.rounds; round++)
    table = maximised(source, target, dictionary, expected(target, table, spans, source, settings), settings, table)
  return table
}

interface Span {
  readonly sourceFrom: number
  readonly sourceUntil: number
  readonly targetFrom: number
  readonly targetUntil: number
  readonly weight: number
}

function spanOf(source: Side, target: Side, { source: i, sources, target: j, targets, posterior }: PlacedBead): Span {
  return {
    sourceFrom: source.tokenStart[i]!,
    sourceUntil: source.tokenStart[i + sources]!,
    targetFrom: target.tokenStart[j]!,
    targetUntil: target.tokenStart[j + targets]!,
    weight: posterior,
  }
}

/** The dictionary's links and, with a small start, those of words that share beads far above chance. */
function withShared(
  source: Side,
  target: Side,
  dictionary: LinkTable,
  spans: readonly Span[],
  settings: RelearnSettings,
): LinkTable {
  const spansOf: number[][] = Array.from(source.keys, () => [])
  const beadsWith = new Float64Array(target.keys.length)
  const seen = new Float64Array(target.keys.length).fill(-1)
  for (const [index, span] of spans.entries()) {
    for (let at = span.sourceFrom; at < span.sourceUntil; at++) {
      const list = spansOf[source.tokens[at]!]!
      if (list.at(-1) !== index) list.push(index)
    }
    for (let at = span.targetFrom; at < span.targetUntil; at++) {
      if (seen[target.tokens[at]!] !== index) beadsWith[target.tokens[at]!]! += 1
      seen[target.tokens[at]!] = index
    }
  }
  const shared = new Int32Array(target.keys.length)
  seen.fill(-1)
  return packLinks(
    spansOf.map((list, type) => {
      const row = new Map<number, number>()
      for (let link = dictionary.start[type]!; link < dictionary.start[type + 1]!; link++)
        row.set(dictionary.to[link]!, dictionary.probability[link]!)
      if (list.length < settings.leastShared) return Array.from(row)
      const touched = countShared(target, spans, list, shared, seen, type)
      for (const other of touched) {
        const count = shared[other]!
        shared[other] = 0
        if (count < settings.leastShared || row.has(other)) continue
        const strength = associationOf(count, list.length, beadsWith[other]!, spans.length)
        if (strength >= settings.leastAssociation) row.set(other, (0.3 * count) / list.length)
      }
      return Array.from(row)
    }),
  )
}

/** Dunning's G² of a two by two table; 0 where the two meet less often than chance would have it. Dunning 1993. */
function associationOf(both: number, one: number, other: number, all: number): number {
  if (both * all <= one * other) return 0
  const term = (count: number, expected: number) => (count > 0 ? count * Math.log(count / expected) : 0)
  const neither = all - one - other + both
  return (
    2 *
    (term(both, (one * other) / all) +
      term(one - both, (one * (all - other)) / all) +
      term(other - both, ((all - one) * other) / all) +
      term(neither, ((all - one) * (all - other)) / all))
  )
}

function countShared(
  target: Side,
  spans: readonly Span[],
  list: readonly number[],
  shared: Int32Array,
  seen: Float64Array,
  type: number,
): readonly number[] {
  const touched: number[] = []
  for (const index of list) {
    const span = spans[index]!
    const stamp = type * spans.length + index
    for (let at = span.targetFrom; at < span.targetUntil; at++) {
      const other = target.tokens[at]!
      if (seen[other] === stamp) continue
      seen[other] = stamp
      if (shared[other] === 0) touched.push(other)
      shared[other]! += 1
    }
  }
  return touched
}

/** Expected counts of every link of the table. */
function expected(
  target: Side,
  table: LinkTable,
  spans: readonly Span[],
  source: Side,
  settings: RelearnSettings,
): Float64Array {
  const counts = new Float64Array(table.to.length)
  const present = new Float64Array(target.keys.length)
  const sum = new Float64Array(target.keys.length)
  for (const span of spans) {
    for (let at = span.targetFrom; at < span.targetUntil; at++) {
      present[target.tokens[at]!]! += span.weight
      // The share that chance explains, so that a word without a counterpart need not have one.
      sum[target.tokens[at]!] = (target.counts[target.tokens[at]!]! / target.tokens.length) * settings.chanceShare
    }
    for (let at = span.sourceFrom; at < span.sourceUntil; at++) {
      const type = source.tokens[at]!
      for (let link = table.start[type]!; link < table.start[type + 1]!; link++)
        if (present[table.to[link]!]! > 0) sum[table.to[link]!]! += table.probability[link]!
    }
    for (let at = span.sourceFrom; at < span.sourceUntil; at++) {
      const type = source.tokens[at]!
      for (let link = table.start[type]!; link < table.start[type + 1]!; link++) {
        const to = table.to[link]!
        if (present[to]! > 0) counts[link]! += (present[to]! * table.probability[link]!) / sum[to]!
      }
    }
    for (let at = span.targetFrom; at < span.targetUntil; at++) present[target.tokens[at]!] = 0
  }
  return counts
}

function maximised(
  source: Side,
  target: Side,
  dictionary: LinkTable,
  counts: Float64Array,
  settings: RelearnSettings,
  table: LinkTable,
): LinkTable {
  const prior = new Float64Array(target.keys.length)
  return packLinks(
    source.keys.map((_, type) => {
      for (let link = dictionary.start[type]!; link < dictionary.start[type + 1]!; link++)
        prior[dictionary.to[link]!] = dictionary.probability[link]!
      const scale = 1 / (Math.max(0, source.counts[type]! - settings.discount) + settings.dictionaryCount)
      const row: (readonly [number, number])[] = []
      for (let link = table.start[type]!; link < table.start[type + 1]!; link++) {
        const learned = Math.max(0, counts[link]! - settings.discount)
        const value = (learned + settings.dictionaryCount * prior[table.to[link]!]!) * scale
        if (value > leastProbability) row.push([table.to[link]!, value])
      }
      for (let link = dictionary.start[type]!; link < dictionary.start[type + 1]!; link++)
        prior[dictionary.to[link]!] = 0
      return row.length > mostLinks ? row.toSorted((one, other) => other[1] - one[1]).slice(0, mostLinks) : row
    }),
  )
}
