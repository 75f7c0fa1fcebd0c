import * as v from 'valibot'
import { CorrectionId } from './ids.ts'
import { Anchor, Bilingual } from './text.ts'
import { Count, EpochMs, textUpTo } from './units.ts'
import type { Value } from './readonly.ts'

/** How far a correction reaches: this place, this text, or every text. The nearer one wins. */
export const CorrectionScope = v.picklist(['here', 'text', 'everywhere'])
export type CorrectionScope = Value<typeof CorrectionScope>

/**
 * What a reader says of some characters: how they are read (as typed: `zhong4 yao4`, `zhòngyào`, `lv4`), where the
 * words inside them begin (UTF-16 offsets in the quote), or that they are one word.
 */
export const CorrectionChange = v.variant('kind', [
  v.strictObject({ kind: v.literal('reading'), reading: textUpTo(1000) }),
  v.strictObject({ kind: v.literal('split'), cutsUtf16: v.pipe(v.array(Count), v.minLength(1), v.maxLength(200)) }),
  v.strictObject({ kind: v.literal('merge') }),
])
export type CorrectionChange = Value<typeof CorrectionChange>

/** A correction as it is asked for: made at a place, whatever its scope. */
export const CorrectionDraft = v.strictObject({ scope: CorrectionScope, anchor: Anchor, change: CorrectionChange })
export type CorrectionDraft = Value<typeof CorrectionDraft>

/**
 * A correction as it is kept. `before` and `after` are syllables, one a code point, for a reading, else the pieces.
 * `pairIndex` is null and `isPlaceGone` true where the place it was made at no longer stands; one of a wider scope
 * works on all the same.
 */
export const Correction = v.strictObject({
  id: CorrectionId,
  scope: CorrectionScope,
  kind: v.picklist(['reading', 'split', 'merge']),
  anchor: Anchor,
  before: v.array(v.string()),
  after: v.array(v.string()),
  textTitle: Bilingual,
  sentence: v.string(),
  pairIndex: v.nullable(Count),
  isPlaceGone: v.boolean(),
  createdAt: EpochMs,
})
export type Correction = Value<typeof Correction>

/** One place that a correction would change, with the characters and what they would become. */
export const CorrectedPlace = v.strictObject({
  textTitle: Bilingual,
  pairIndex: Count,
  sentence: v.string(),
  startUtf16: Count,
  endUtf16: Count,
  before: v.array(v.string()),
  after: v.array(v.string()),
})
export type CorrectedPlace = Value<typeof CorrectedPlace>
