import type { StoredPair } from '../../texts/pair.ts'

/**
 * Whether a pair stays whatever the aligner says: a person checked it or made it by hand, or a file gave both its sides
 * and nobody doubts them.
 */
export function isConfirmed({ state, origin, source, target }: StoredPair): boolean {
  if (state === 'checked' || origin === 'edited') return true
  return origin === 'given' && state !== 'disputed' && source.length > 0 && target.length > 0
}

/** The same for pairs of the same sentences. */
export const keyOf = ({ source, target }: Pick<StoredPair, 'source' | 'target'>): string =>
  [source, target].map((side) => side.map(({ id }) => id).join(' ')).join('|')
