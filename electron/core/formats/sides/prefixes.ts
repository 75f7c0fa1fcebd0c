import type { Prefixes } from '../format.ts'

/** Prefixes as a pair carries them: nothing where no sentence has any. */
export function prefixesOf(leads: Prefixes): { readonly prefixesUtf16?: Prefixes } {
  return [...leads.source, ...leads.target].some((lead) => lead > 0) ? { prefixesUtf16: leads } : {}
}
