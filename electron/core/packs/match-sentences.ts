import type { PackPlace } from './pack-places.ts'

/**
 * For each sentence of a document, by its fingerprint, the place of the pack that says it, or null. Order does not
 * matter, so paragraphs may be moved; where a pack says a sentence more than once, its neighbours decide which.
 */
export function matchSentences(
  fingerprints: readonly (string | null)[],
  places: ReadonlyMap<string, readonly PackPlace[]>,
): (PackPlace | null)[] {
  const candidates = fingerprints.map((fingerprint) => (fingerprint === null ? [] : (places.get(fingerprint) ?? [])))
  const matched = candidates.map((some) => (some.length === 1 ? (some[0] ?? null) : null))
  const follow = (index: number, neighbour: number, step: number) => {
    const beside = matched[neighbour]
    if (matched[index] || !beside) return
    matched[index] = candidates[index]?.find(({ position }) => position === beside.position + step) ?? null
  }
  for (let index = 1; index < matched.length; index++) follow(index, index - 1, 1)
  for (let index = matched.length - 2; index >= 0; index--) follow(index, index + 1, -1)
  return matched.map((place, index) => place ?? nearest(candidates[index] ?? [], matched, index))
}

/** Where no neighbour is known, the candidate nearest to the last place that is. */
function nearest(
  candidates: readonly PackPlace[],
  matched: readonly (PackPlace | null)[],
  index: number,
): PackPlace | null {
  const REACH = 20
  let known = 0
  for (let back = index - 1; back >= Math.max(0, index - REACH); back--) {
    const place = matched[back]
    if (!place) continue
    known = place.position
    break
  }
  return (
    candidates.toSorted((one, other) => Math.abs(one.position - known) - Math.abs(other.position - known))[0] ?? null
  )
}
