import type { BeadId, SegmentId, TextId } from '#contract/ids.ts'
import type { Database } from '../../store/database.ts'
import type { FreshPair, Plan } from './plan-realignment.ts'
import type { StoredPair } from '../../texts/pair.ts'
import { isConfirmed, keyOf } from './confirmed.ts'
import type { MutationContext } from '../../store/mutate.ts'

interface Realigned extends FreshPair {
  /** The pair whose place in the store it takes; null for one that needs its own. */
  readonly replaced: StoredPair | null
  readonly isSame: boolean
}

/**
 * Writes what the aligner rows over the part of the plan: sentences change their pair, nothing else of them. Pairs of
 * the same sentences stay as they are, but that an aligned one is as sure as the aligner now is. Gives how many pairs
 * hold other sentences than before.
 */
export function applyRealignment(context: MutationContext, plan: Plan, fresh: readonly FreshPair[]): number {
  const before = plan.pairs.slice(plan.from, plan.until)
  const rows = claimed(before, fresh)
  for (const { isSame, replaced, confidence } of rows)
    if (isSame && replaced?.origin === 'aligned' && !isConfirmed(replaced))
      context.rows.update('beads', replaced.id, { confidence })
  const isKept = (pair: Realigned | undefined, old: StoredPair | undefined) => pair?.isSame && pair.replaced === old
  let [first, last] = [0, 0]
  while (first < rows.length && isKept(rows[first], before[first])) first++
  while (last < Math.min(rows.length, before.length) - first && isKept(rows.at(-1 - last), before.at(-1 - last))) last++
  const part = { from: plan.from + first, until: plan.until - last }
  const anew = rows.slice(first, rows.length - last)
  if (anew.length > 0) replace(context, { ...plan, ...part }, anew)
  return rows.filter(({ isSame }) => !isSame).length
}

/** Each new pair with the stored one of the same sentences, or else the one that its first sentence stood in. */
function claimed(before: readonly StoredPair[], fresh: readonly FreshPair[]): readonly Realigned[] {
  const byKey = new Map(before.map((pair) => [keyOf(pair), pair]))
  const bySentence = new Map(before.flatMap((pair) => [...pair.source, ...pair.target].map(({ id }) => [id, pair])))
  const taken = new Set(fresh.flatMap((pair) => byKey.get(keyOf(pair)) ?? []))
  return fresh.map((pair) => {
    const same = byKey.get(keyOf(pair))
    if (same) return { ...pair, replaced: same, isSame: true }
    const first = pair.source[0] ?? pair.target[0]
    const replaced = (first && bySentence.get(first.id)) ?? null
    if (!replaced || taken.has(replaced)) return { ...pair, replaced: null, isSame: false }
    taken.add(replaced)
    return { ...pair, replaced, isSame: false }
  })
}

/** Everything from the first changed pair on steps aside in one go, so that each place is free when its pair comes. */
function replace(context: MutationContext, { textId, pairs, from, until }: Plan, anew: readonly Realigned[]) {
  const { database, rows } = context
  const before = pairs.slice(from, until)
  const places = movedPlaces(database, { textId, pairs, from, until }, anew)
  const aside = pairs.length + anew.length
  rows.shift({ table: 'beads', key: textId, order: 'beads', from, by: aside })
  const doubted = new Set(before.flatMap((pair) => (pair.state === 'disputed' ? firstOf(pair) : [])))
  const used = new Set(anew.map((pair, index) => seat(context, textId, pair, from + index, doubted)))
  for (const { id } of before) if (!used.has(id)) rows.remove('beads', id)
  const after = from + anew.length
  if (until < pairs.length)
    rows.shift({ table: 'beads', key: textId, order: 'beads', from: until + aside, by: after - until - aside })
  rows.update('texts', textId, { pair_count: pairs.length + anew.length - before.length })
  if (places) rows.update('places', textId, places)
}

/** Puts a pair in its place, with its sentences. A doubt stays with the sentence that its pair began with. */
function seat(
  { rows, makeId }: MutationContext,
  textId: TextId,
  { replaced, isSame, confidence, source, target }: Realigned,
  position: number,
  doubted: ReadonlySet<SegmentId>,
): BeadId {
  const id = replaced?.id ?? makeId<BeadId>()
  const sentences = [...source, ...target]
  const state = sentences.some((sentence) => doubted.has(sentence.id)) ? 'disputed' : 'machine'
  const said = { confidence, origin: 'aligned', state }
  if (replaced) rows.update('beads', id, isSame ? { position } : { position, ...said })
  else rows.insert('beads', { id, text_id: textId, position, ...said })
  for (const sentence of sentences) rows.update('segments', sentence.id, { bead_id: id })
  return id
}

const firstOf = ({ source, target }: Pick<StoredPair, 'source' | 'target'>): readonly SegmentId[] => {
  const first = source[0] ?? target[0]
  return first ? [first.id] : []
}

/** The reader stays at the sentence that the pair in front of them began with. */
function movedPlaces(database: Database, { textId, pairs, from, until }: Plan, anew: readonly Realigned[]) {
  const place = database.one<{ pair_index: number; furthest_index: number }>(
    'SELECT pair_index, furthest_index FROM places WHERE text_id = ?',
    textId,
  )
  if (!place) return null
  const placeOf = new Map(
    anew.flatMap((pair, index) => [...pair.source, ...pair.target].map(({ id }) => [id, from + index])),
  )
  const moved = (index: number) => {
    if (index < from) return index
    const [first] = index < until ? firstOf(pairs[index] as StoredPair) : []
    return (first && placeOf.get(first)) ?? index + anew.length - (until - from)
  }
  return { pair_index: moved(place.pair_index), furthest_index: moved(place.furthest_index) }
}
