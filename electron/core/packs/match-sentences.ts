import type { PackPlace, PlaceIndex } from './pack-places.ts'

/**
 * For each sentence of a document, by its fingerprint, the place of the pack that says it, or null. Order does not
 * matter, so paragraphs may be moved; where a pack says a sentence more than once, its neighbours decide which.
 */
export function matchSentences(fingerprints: readonly (string | null)[], index: PlaceIndex): (PackPlace | null)[] {
  const matched = fingerprints.map((fingerprint) => {
    const [only, other] = fingerprint === null ? [] : index.all(fingerprint)
    return other ? null : (only ?? null)
  })
  const follow = (at: number, neighbour: number, step: number) => {
    const beside = matched[neighbour]
    const fingerprint = fingerprints[at]
    if (!matched[at] && beside && fingerprint) matched[at] = index.at(beside.position + step, fingerprint)
  }
  for (let at = 1; at < matched.length; at++) follow(at, at - 1, 1)
  for (let at = matched.length - 2; at >= 0; at--) follow(at, at + 1, -1)
  return matched.map((place, at) => {
    const fingerprint = fingerprints[at]
    return place ?? (fingerprint ? index.nearest(lastKnown(matched, at), fingerprint) : null)
  })
}

/** The position that was last known, not too far back; where none is, the beginning. */
function lastKnown(matched: readonly (PackPlace | null)[], at: number): number {
  const REACH = 20
  for (let back = at - 1; back >= Math.max(0, at - REACH); back--) {
    const place = matched[back]
    if (place) return place.position
  }
  return 0
}
