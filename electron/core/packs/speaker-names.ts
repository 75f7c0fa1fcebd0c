import type { PackBead } from './match-pack.ts'

/**
 * The English name that a pack gives most often to the turns of each speaker. `labels` has the Chinese one, or null, for
 * each sentence of the document.
 */
export function speakerNames(
  labels: readonly (string | null)[],
  beads: readonly PackBead[],
): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>()
  for (const { sourceIndexes, speaker } of beads) {
    const label = labels[sourceIndexes[0] ?? -1]
    if (!label || speaker === null) continue
    const own = votes.get(label) ?? new Map<string, number>()
    votes.set(label, own.set(speaker, (own.get(speaker) ?? 0) + 1))
  }
  const most = ([, own]: readonly [string, ReadonlyMap<string, number>]) =>
    [...own].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? ''
  return new Map([...votes].map((entry) => [entry[0], most(entry)]))
}
