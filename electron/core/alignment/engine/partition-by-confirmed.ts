import type { Bead, ConfirmedBead } from './bead.ts'
import type { PlacedBead } from './decode.ts'
import type { BothSides } from './document.ts'
import type { Stretch } from './passes.ts'
import { int32At } from '../../arrays/read-array.ts'

/** What is left to search once empty lines are put aside. Numbers below count the rest only. */
export interface Partition {
  /** Number in the rest to number in the whole. */
  readonly source: Int32Array
  readonly target: Int32Array
  readonly confirmed: readonly PlacedBead[]
  /** Which sentences of the rest are confirmed to have no counterpart. */
  readonly unaligned: BothSides<Uint8Array>
  /** Before, between and after the confirmed beads: always one more than there are of them. */
  readonly stretches: readonly Stretch[]
}

/**
 * Puts aside the empty lines, unless a confirmed bead holds them, and says what the confirmed beads leave to search.
 * @throws RangeError where confirmed beads cross, overlap, have holes or name a sentence that is not there
 */
export function partitionByConfirmed(
  source: readonly string[],
  target: readonly string[],
  confirmed: readonly ConfirmedBead[],
): Partition {
  const pairs = confirmed.filter((bead) => bead.source.length > 0 && bead.target.length > 0)
  const nulls = confirmed.filter((bead) => bead.source.length === 0 || bead.target.length === 0)
  const restSource = rest(
    source,
    pairs.flatMap((bead) => bead.source),
    nulls.flatMap((bead) => bead.source),
  )
  const restTarget = rest(
    target,
    pairs.flatMap((bead) => bead.target),
    nulls.flatMap((bead) => bead.target),
  )
  const placed = pairs
    .map((bead) => placedIn(restSource.numbers, restTarget.numbers, bead))
    .toSorted((one, other) => one.source - other.source)
  return {
    source: restSource.kept,
    target: restTarget.kept,
    confirmed: placed,
    unaligned: { source: restSource.unaligned, target: restTarget.unaligned },
    stretches: stretchesBetween(placed, restSource.kept.length, restTarget.kept.length),
  }
}

function rest(sentences: readonly string[], paired: readonly number[], confirmedUnaligned: readonly number[]) {
  if ([...paired, ...confirmedUnaligned].some((index) => sentences[index] === undefined))
    throw new RangeError('a confirmed bead names a sentence that is not there')
  const isUnaligned = new Set(confirmedUnaligned)
  const isHeld = new Set([...paired, ...confirmedUnaligned])
  const numbers = new Int32Array(sentences.length).fill(-1)
  const kept: number[] = []
  for (const [index, sentence] of sentences.entries()) {
    if (!isHeld.has(index) && sentence.trim() === '') continue
    numbers[index] = kept.length
    kept.push(index)
  }
  return {
    numbers,
    kept: Int32Array.from(kept),
    unaligned: Uint8Array.from(kept, (index) => (isUnaligned.has(index) ? 1 : 0)),
  }
}

function placedIn(sourceNumbers: Int32Array, targetNumbers: Int32Array, bead: ConfirmedBead): PlacedBead {
  const run = (numbers: Int32Array, indexes: readonly number[]): readonly [number, number] => {
    const places = indexes.map((index) => int32At(numbers, index)).toSorted((one, other) => one - other)
    const first = places[0] ?? 0
    if (places.some((place, order) => place !== first + order)) throw new RangeError('a confirmed bead has a hole')
    return [first, places.length]
  }
  const [source, sources] = run(sourceNumbers, bead.source)
  const [target, targets] = run(targetNumbers, bead.target)
  return { source, sources, target, targets, posterior: 1 }
}

function stretchesBetween(
  confirmed: readonly PlacedBead[],
  sourceCount: number,
  targetCount: number,
): readonly Stretch[] {
  const stretches: Stretch[] = []
  let [sourceFrom, targetFrom] = [0, 0]
  for (const bead of [...confirmed, { source: sourceCount, sources: 0, target: targetCount, targets: 0 }]) {
    if (bead.source < sourceFrom || bead.target < targetFrom) throw new RangeError('confirmed beads cross or overlap')
    stretches.push({ sourceFrom, sourceUntil: bead.source, targetFrom, targetUntil: bead.target })
    sourceFrom = bead.source + bead.sources
    targetFrom = bead.target + bead.targets
  }
  return stretches
}

/**
 * Puts the sentences that were put aside back in their places, as beads of their own; empty lines inside a bead join
 * it.
 */
export function withAside(
  beads: readonly Bead[],
  source: readonly string[],
  target: readonly string[],
): readonly Bead[] {
  const whole: Bead[] = []
  const unaligned = (side: 'source' | 'target') => (index: number) =>
    whole.push({ source: [], target: [], confidence: 1, evidence: [], [side]: [index] })
  let [i, j] = [0, 0]
  for (const bead of beads) {
    const sources = filled(i, bead.source)
    const targets = filled(j, bead.target)
    sources.before.forEach(unaligned('source'))
    targets.before.forEach(unaligned('target'))
    whole.push({ ...bead, source: sources.run, target: targets.run })
    i += sources.before.length + sources.run.length
    j += targets.before.length + targets.run.length
  }
  for (; i < source.length; i++) unaligned('source')(i)
  for (; j < target.length; j++) unaligned('target')(j)
  return whole
}

/** What lies before a run of sentences, and the run with the empty lines inside it. */
function filled(from: number, run: readonly number[]): { before: readonly number[]; run: readonly number[] } {
  const first = run[0]
  const last = run.at(-1)
  if (first === undefined || last === undefined) return { before: [], run: [] }
  return {
    before: Array.from({ length: first - from }, (_, order) => from + order),
    run: Array.from({ length: last - first + 1 }, (_, order) => first + order),
  }
}

/** Makes one bead again of the sentences that a confirmed bead holds on one side only: each was confirmed for itself. */
export function withNullsWhole(beads: readonly Bead[], confirmed: readonly ConfirmedBead[]): readonly Bead[] {
  const wholes = confirmed.filter(
    ({ source, target }) => (source.length === 0 || target.length === 0) && source.length + target.length > 1,
  )
  if (wholes.length === 0) return beads
  const holderOf = (side: 'source' | 'target') =>
    new Map(wholes.flatMap((whole) => whole[side].map((index) => [index, whole])))
  const [ofSource, ofTarget] = [holderOf('source'), holderOf('target')]
  const told = new Set<ConfirmedBead>()
  return beads.flatMap((bead) => {
    const whole = ofSource.get(bead.source[0] ?? -1) ?? ofTarget.get(bead.target[0] ?? -1)
    if (!whole) return [bead]
    if (told.has(whole)) return []
    told.add(whole)
    return [{ ...bead, source: whole.source, target: whole.target }]
  })
}
