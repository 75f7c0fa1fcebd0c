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

/** The places of each fingerprint, in order. A text may say the same sentence twice. */
export function byFingerprint(places: readonly PackPlace[]): ReadonlyMap<string, readonly PackPlace[]> {
  return Map.groupBy(places, ({ fingerprint }) => fingerprint)
}
