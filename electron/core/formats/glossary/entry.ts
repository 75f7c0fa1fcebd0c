import * as v from 'valibot'
import { Domain, inverseRelation, TermKind, type WrittenRelation } from '#contract/glossary.ts'
import { TermId } from '#contract/ids.ts'

const filled = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== '', 'must not be empty'),
  v.check((text) => text === text.trim(), 'has a blank at its start or end'),
)
const filledBoth = v.strictObject({ zh: filled, en: filled })
/** Each other spelling with what makes it the same word: a kind of `same-word.ts`, or a sentence. */
const writtenForms = v.record(filled, filled)
const writtenRelations = Object.keys(inverseRelation) as [WrittenRelation, ...WrittenRelation[]]

/** One term as a person writes it. `pinyin` has one syllable a Han character and is left out where there is none. */
export const GlossaryEntry = v.strictObject({
  id: TermId,
  zh: filled,
  traditional: filled,
  pinyin: v.optional(filled),
  en: filled,
  kind: TermKind,
  domain: Domain,
  definition: filledBoth,
  forms: v.strictObject({ zh: writtenForms, en: writtenForms }),
  renderings: v.strictObject({ zh: v.array(filled), en: v.array(filled) }),
  relations: v.array(v.strictObject({ as: v.picklist(writtenRelations), to: TermId })),
  firstUse: v.optional(v.strictObject({ work: filled, year: v.pipe(v.number(), v.integer()) })),
  note: v.optional(filledBoth),
})
export type GlossaryEntry = v.InferOutput<typeof GlossaryEntry>
