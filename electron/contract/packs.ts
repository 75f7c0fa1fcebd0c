import * as v from 'valibot'
import { PackKey, TextId } from './ids.ts'
import { Bilingual } from './text.ts'
import { Count } from './units.ts'
import type { Value } from './readonly.ts'

/** A translation without its text, as the library lists it. `sentences` counts the Chinese sentences it stands for. */
export const PackSummary = v.strictObject({
  title: v.string(),
  work: v.string(),
  licence: v.string(),
  translators: v.array(v.string()),
  sentences: Count,
})
export type PackSummary = Value<typeof PackSummary>

/** What a pack would do: the texts of the library that it is of, and how many pairs of each get their English. */
export const PackPreview = v.strictObject({
  ...PackSummary.entries,
  texts: v.array(
    v.strictObject({ textId: TextId, title: Bilingual, matched: Count, sentences: Count, applied: Count }),
  ),
})
export type PackPreview = Value<typeof PackPreview>

export const KeptPack = v.strictObject({ key: PackKey, ...PackSummary.entries })
export type KeptPack = Value<typeof KeptPack>
