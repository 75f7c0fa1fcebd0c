import * as v from 'valibot'
import { BeadOrigin, BeadState, Bilingual, Kind } from '#contract/text.ts'
import { Span } from '#contract/spans.ts'
import { Count } from '#contract/units.ts'

export const MARK = 'duizhao-pairs'

const Places = v.array(v.strictObject({ kind: Kind, startsParagraph: v.boolean() }))
const Spans = v.array(v.array(Span))
const Written = v.array(v.nullable(v.string()))

/** `PairRecord` as JSON. */
export const RecordOfPair = v.strictObject({
  createdBy: v.exactOptional(v.string()),
  createdAt: v.exactOptional(v.string()),
  changedBy: v.exactOptional(v.string()),
  changedAt: v.exactOptional(v.string()),
  properties: v.exactOptional(v.array(v.strictTuple([v.string(), v.string()]))),
})

/** Our own form: everything that is known of a text and its pairs, as JSON. */
export const OwnFile = v.strictObject({
  format: v.literal(MARK),
  version: v.literal(1),
  title: Bilingual,
  languages: v.strictObject({ source: v.string(), target: v.string() }),
  pairs: v.array(
    v.strictObject({
      kind: Kind,
      speaker: v.nullable(Bilingual),
      startsParagraph: v.boolean(),
      source: v.array(v.string()),
      target: v.array(v.string()),
      prefixesUtf16: v.optional(v.strictObject({ source: v.array(Count), target: v.array(Count) })),
      asWritten: v.optional(v.strictObject({ source: Written, target: Written })),
      spans: v.optional(v.strictObject({ source: Spans, target: Spans })),
      places: v.optional(v.strictObject({ source: Places, target: Places })),
      confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      origin: BeadOrigin,
      state: BeadState,
      notes: v.optional(v.array(v.string())),
      record: v.optional(RecordOfPair),
    }),
  ),
})
export type OwnFile = v.InferOutput<typeof OwnFile>
