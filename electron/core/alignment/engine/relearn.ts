import type { PlacedBead } from './decode.ts'
import { packLinks, type LinkTable } from './links.ts'
import type { Side } from './side.ts'
import { float32At, float64At, int32At, itemAt } from '../../arrays/read-array.ts'

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
    sourceFrom: int32At(source.tokenStart, i),
    sourceUntil: int32At(source.tokenStart, i + sources),
    targetFrom: int32At(target.tokenStart, j),
    targetUntil: int32At(target.tokenStart, j + targets),
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
  const { spansOf, beadsWith } = countSpans(source, target, spans)
  const seen = new Float64Array(target.keys.length).fill(-1)
  const shared = new Int32Array(target.keys.length)
  return packLinks(
    spansOf.map((list, type) => {
      const row = new Map<number, number>()
      for (let link = int32At(dictionary.start, type); link < int32At(dictionary.start, type + 1); link++)
        row.set(int32At(dictionary.to, link), float32At(dictionary.probability, link))
      if (list.length < settings.leastShared) return Array.from(row)
      const touched = countShared(target, spans, list, shared, seen, type)
      for (const other of touched) {
        const count = int32At(shared, other)
        shared[other] = 0
        if (count < settings.leastShared || row.has(other)) continue
        const strength = associationOf(count, list.length, float64At(beadsWith, other), spans.length)
        if (strength >= settings.leastAssociation) row.set(other, (0.3 * count) / list.length)
      }
      return Array.from(row)
    }),
  )
}

/** In which spans each type of the source stands, and in how many each of the target. */
function countSpans(source: Side, target: Side, spans: readonly Span[]) {
  const spansOf: number[][] = Array.from(source.keys, () => [])
  const beadsWith = new Float64Array(target.keys.length)
  const seen = new Float64Array(target.keys.length).fill(-1)
  for (const [index, span] of spans.entries()) {
    for (let at = span.sourceFrom; at < span.sourceUntil; at++) {
      const list = itemAt(spansOf, int32At(source.tokens, at))
      if (list.at(-1) !== index) list.push(index)
    }
    for (let at = span.targetFrom; at < span.targetUntil; at++) {
      if (seen[int32At(target.tokens, at)] !== index)
        beadsWith[int32At(target.tokens, at)] = float64At(beadsWith, int32At(target.tokens, at)) + 1
      seen[int32At(target.tokens, at)] = index
    }
  }
  return { spansOf, beadsWith }
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
    const span = itemAt(spans, index)
    const stamp = type * spans.length + index
    for (let at = span.targetFrom; at < span.targetUntil; at++) {
      const other = int32At(target.tokens, at)
      if (seen[other] === stamp) continue
      seen[other] = stamp
      if (shared[other] === 0) touched.push(other)
      shared[other] = int32At(shared, other) + 1
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
      present[int32At(target.tokens, at)] = float64At(present, int32At(target.tokens, at)) + span.weight
      // The share that chance explains, so that a word without a counterpart need not have one.
      sum[int32At(target.tokens, at)] =
        (float64At(target.counts, int32At(target.tokens, at)) / target.tokens.length) * settings.chanceShare
    }
    for (let at = span.sourceFrom; at < span.sourceUntil; at++) {
      const type = int32At(source.tokens, at)
      for (let link = int32At(table.start, type); link < int32At(table.start, type + 1); link++)
        if (float64At(present, int32At(table.to, link)) > 0)
          sum[int32At(table.to, link)] = float64At(sum, int32At(table.to, link)) + float32At(table.probability, link)
    }
    for (let at = span.sourceFrom; at < span.sourceUntil; at++) {
      const type = int32At(source.tokens, at)
      for (let link = int32At(table.start, type); link < int32At(table.start, type + 1); link++) {
        const to = int32At(table.to, link)
        if (float64At(present, to) > 0)
          counts[link] =
            float64At(counts, link) + (float64At(present, to) * float32At(table.probability, link)) / float64At(sum, to)
      }
    }
    for (let at = span.targetFrom; at < span.targetUntil; at++) present[int32At(target.tokens, at)] = 0
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
      for (let link = int32At(dictionary.start, type); link < int32At(dictionary.start, type + 1); link++)
        prior[int32At(dictionary.to, link)] = float32At(dictionary.probability, link)
      const scale = 1 / (Math.max(0, float64At(source.counts, type) - settings.discount) + settings.dictionaryCount)
      const row: (readonly [number, number])[] = []
      for (let link = int32At(table.start, type); link < int32At(table.start, type + 1); link++) {
        const learned = Math.max(0, float64At(counts, link) - settings.discount)
        const value = (learned + settings.dictionaryCount * float64At(prior, int32At(table.to, link))) * scale
        if (value > leastProbability) row.push([int32At(table.to, link), value])
      }
      for (let link = int32At(dictionary.start, type); link < int32At(dictionary.start, type + 1); link++)
        prior[int32At(dictionary.to, link)] = 0
      return row.length > mostLinks ? row.toSorted((one, other) => other[1] - one[1]).slice(0, mostLinks) : row
    }),
  )
}
