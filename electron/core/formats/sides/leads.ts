import type { Leads } from '../format.ts'

/** Leads as a pair carries them: nothing where no sentence has any. */
export function leadsOf(leads: Leads): { readonly leadsUtf16?: Leads } {
  return [...leads.source, ...leads.target].some((lead) => lead > 0) ? { leadsUtf16: leads } : {}
}
