import * as v from 'valibot'
import { CardId, TermId } from './ids.ts'
import { Anchor, Bilingual } from './text.ts'
import { Count, EpochMs, textUpTo } from './units.ts'
import type { Value } from './readonly.ts'

export const Grade = v.picklist(['again', 'hard', 'good', 'easy'])
export type Grade = Value<typeof Grade>

export const LearningState = v.picklist(['new', 'learning', 'review', 'relearning'])
export type LearningState = Value<typeof LearningState>

/** What a person may rewrite on a card. `reading` is written as shown: syllables with tone digits, blanks between. */
export const CardFields = v.strictObject({
  headword: v.pipe(
    textUpTo(200),
    v.check((text) => text.trim() !== '', 'empty'),
  ),
  reading: textUpTo(400),
  meaning: textUpTo(4000),
  sentence: textUpTo(8000),
  translation: textUpTo(8000),
  note: textUpTo(8000),
})
export type CardFields = Value<typeof CardFields>

/**
 * `markStartUtf16` and `markEndUtf16` bound the term inside `sentence`; equal when an edit removed it. `pairIndex` is null
 * where the sentence is no longer in the text, and `isTextHere` false where the text is no longer in the library.
 */
export const Card = v.strictObject({
  id: CardId,
  ...CardFields.entries,
  markStartUtf16: Count,
  markEndUtf16: Count,
  termId: v.nullable(TermId),
  anchor: Anchor,
  textTitle: Bilingual,
  pairIndex: v.nullable(Count),
  isTextHere: v.boolean(),
  /** The word no longer stands where it was taken from. */
  isPlaceGone: v.boolean(),
  state: LearningState,
  dueAt: EpochMs,
  reps: Count,
  lapses: Count,
  createdAt: EpochMs,
})
export type Card = Value<typeof Card>

/** How much is left in this study day, and how much was done. */
export const StudyCounts = v.strictObject({ new: Count, learning: Count, review: Count, doneToday: Count })
export type StudyCounts = Value<typeof StudyCounts>

/** For each grade, when the card would come again. */
export const NextDue = v.strictObject({ again: EpochMs, hard: EpochMs, good: EpochMs, easy: EpochMs })
export type NextDue = Value<typeof NextDue>
