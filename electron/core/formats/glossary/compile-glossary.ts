import { inverseRelation, type Relation, type RelationKind, type Term } from '#contract/glossary.ts'
import type { TermId } from '#contract/ids.ts'
import type { GlossaryEntry } from './entry.ts'
import { syllablesOf } from './parse-glossary.ts'

/** Makes the terms as they are shipped: readings per code point, relations named, each also from its other end. */
export function compileGlossary(entries: readonly GlossaryEntry[]): readonly Term[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const related = relationsOf(entries)
  return entries.map((entry) => ({
    id: entry.id,
    zh: entry.zh,
    traditional: entry.traditional,
    syllables: [...syllablesOf(entry)],
    en: entry.en,
    kind: entry.kind,
    domain: entry.domain,
    definition: entry.definition,
    forms: { zh: Object.keys(entry.forms.zh), en: Object.keys(entry.forms.en) },
    renderings: entry.renderings,
    relations: (related.get(entry.id) ?? []).flatMap(({ as, to }): Relation[] => {
      const target = byId.get(to)
      return target ? [{ as, to, zh: target.zh, en: target.en }] : []
    }),
    firstUse: entry.firstUse ?? null,
    note: entry.note ?? null,
  }))
}

interface Link {
  readonly as: RelationKind
  readonly to: TermId
}

// What the entry itself says comes first, then what others say of it. Said from both ends, it stands once.
function relationsOf(entries: readonly GlossaryEntry[]): ReadonlyMap<TermId, readonly Link[]> {
  const links = new Map<TermId, Link[]>(entries.map(({ id, relations }) => [id, [...relations]]))
  for (const { id, relations } of entries) {
    for (const { as, to } of relations) {
      const back: Link = { as: inverseRelation[as], to: id }
      const others = links.get(to)
      if (others && !others.some((each) => each.as === back.as && each.to === back.to)) others.push(back)
    }
  }
  return links
}
