import * as v from 'valibot'
import { TermId } from './ids.ts'
import { Bilingual } from './text.ts'
import type { Value } from './readonly.ts'

export const TermKind = v.picklist([
  'concept',
  'model',
  'dataset',
  'organisation',
  'person',
  'venue',
  'work',
  'product',
  'idiom',
])
export type TermKind = Value<typeof TermKind>

export const Domain = v.picklist([
  'machine-learning',
  'vision',
  'language',
  'generation',
  'infrastructure',
  'research',
  'business',
  'culture',
])
export type Domain = Value<typeof Domain>

/** The kinds a glossary file may write, each with the kind its other end then has. */
export const inverseRelation = {
  'kind-of': 'has-kind',
  'part-of': 'has-part',
  uses: 'used-by',
  'made-by': 'made',
  'member-of': 'has-member',
  'contrasts-with': 'contrasts-with',
  related: 'related',
  'successor-of': 'predecessor-of',
  'trained-on': 'trains',
  'published-at': 'published',
  'founded-by': 'founded',
} as const
export type WrittenRelation = keyof typeof inverseRelation

export const RelationKind = v.picklist([
  'kind-of',
  'has-kind',
  'part-of',
  'has-part',
  'uses',
  'used-by',
  'made-by',
  'made',
  'member-of',
  'has-member',
  'contrasts-with',
  'related',
  'successor-of',
  'predecessor-of',
  'trained-on',
  'trains',
  'published-at',
  'published',
  'founded-by',
  'founded',
])
export type RelationKind = Value<typeof RelationKind>

export const Relation = v.strictObject({ as: RelationKind, to: TermId, zh: v.string(), en: v.string() })
export type Relation = Value<typeof Relation>

/** The glossaries that ship. Each belongs to some texts; others may choose it. */
export const GlossaryId = v.picklist(['ai'])
export type GlossaryId = Value<typeof GlossaryId>

/** A glossary beside a text. `isSuggested`: nobody chose, and many of its rarer terms stand in the text. */
export const TextGlossary = v.strictObject({ id: GlossaryId, isOn: v.boolean(), isSuggested: v.boolean() })
export type TextGlossary = Value<typeof TextGlossary>

export const TermSummary = v.strictObject({
  id: TermId,
  zh: v.string(),
  syllables: v.array(v.string()),
  en: v.string(),
  kind: TermKind,
  domain: Domain,
})
export type TermSummary = Value<typeof TermSummary>

/** `syllables` is the curated reading of `zh`, one entry per code point, as in `Word`. */
export const Term = v.strictObject({
  ...TermSummary.entries,
  traditional: v.string(),
  definition: Bilingual,
  /** Other spellings of the same term. */
  forms: v.strictObject({ zh: v.array(v.string()), en: v.array(v.string()) }),
  /** Words that may stand for it in translation and are not the term. */
  renderings: v.strictObject({ zh: v.array(v.string()), en: v.array(v.string()) }),
  relations: v.array(Relation),
  firstUse: v.nullable(v.strictObject({ work: v.string(), year: v.number() })),
  note: v.nullable(Bilingual),
})
export type Term = Value<typeof Term>
