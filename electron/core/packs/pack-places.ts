import type { Pack, PackUnit } from './pack.ts'

/** A Chinese sentence of a pack: its unit, and its place among all sentences of the pack. */
export interface PackPlace {
  readonly unit: PackUnit
  readonly unitIndex: number
  readonly position: number
  readonly fingerprint: string
}

/** All sentences of a pack in order. */
export function placesOf({ units }: Pack): readonly PackPlace[] {
  const places: PackPlace[] = []
  for (const [unitIndex, unit] of units.entries()) {
    for (const fingerprint of unit.fingerprints) places.push({ unit, unitIndex, position: places.length, fingerprint })
  }
  return places
}

/** The places of a pack, found by what stands there. */
export interface PlaceIndex {
  /** The places of a fingerprint, in order. A text may say the same sentence twice, or ten thousand times. */
  all(fingerprint: string): readonly PackPlace[]
  /** The place at a position, if this is what stands there. */
  at(position: number, fingerprint: string): PackPlace | null
  /** The place of a fingerprint that is nearest to a position. */
  nearest(position: number, fingerprint: string): PackPlace | null
}

export function indexPlaces(places: readonly PackPlace[]): PlaceIndex {
  const grouped = Map.groupBy(places, ({ fingerprint }) => fingerprint)
  const all = (fingerprint: string) => grouped.get(fingerprint) ?? []
  return {
    all,
    at: (position, fingerprint) => {
      const place = places[position]
      return place?.fingerprint === fingerprint ? place : null
    },
    nearest: (position, fingerprint) => nearestIn(all(fingerprint), position),
  }
}

function nearestIn(some: readonly PackPlace[], position: number): PackPlace | null {
  let [low, high] = [0, some.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((some[middle]?.position ?? 0) < position) low = middle + 1
    else high = middle
  }
  const [before, after] = [some[low - 1], some[low]]
  if (!before || !after) return before ?? after ?? null
  return position - before.position <= after.position - position ? before : after
}
