import * as v from 'valibot'
import { Bilingual, Kind } from '#contract/text.ts'

/** Lower case, digits and single hyphens: it becomes a file name and stands in the store. */
export const EditionId = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'))

const filled = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== '', 'must not be empty'),
)
const filledBoth = v.strictObject({ zh: filled, en: filled })

export const Section = v.strictObject({
  heading: filled,
  level: v.picklist(['A1', 'A2', 'B1', 'B2', 'C1', 'C2']),
  note: filledBoth,
})

/** What `edition.yaml` says about an edition. */
export const EditionHead = v.strictObject({
  id: EditionId,
  title: filledBoth,
  description: filledBoth,
  source: filledBoth,
  licence: filled,
  authors: v.array(filled),
  sections: v.array(Section),
})
export type EditionHead = v.InferOutput<typeof EditionHead>

/** One pair of `text.txt`: m Chinese sentences beside n English ones, as much of a `FilePair` as a translator writes. */
const EditionPair = v.strictObject({
  kind: Kind,
  speaker: v.nullable(Bilingual),
  startsParagraph: v.boolean(),
  source: v.array(v.string()),
  target: v.array(v.string()),
})

/** A whole edition as built, ready to be taken into the store. */
export const Edition = v.strictObject({ ...EditionHead.entries, pairs: v.array(EditionPair) })
export type Edition = v.InferOutput<typeof Edition>
