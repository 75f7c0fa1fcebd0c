import * as v from 'valibot'
import { CardId, TextId, UndoToken } from './ids.ts'
import type { Value } from './readonly.ts'

/** What a mutation touched, so that every window refreshes that and nothing by guessing. */
export const ChangeSet = v.strictObject({
  cards: v.array(CardId),
  /** Texts with another name or place. */
  texts: v.array(TextId),
  /** Texts whose pairs are others now. */
  pairs: v.array(TextId),
  settings: v.boolean(),
  study: v.boolean(),
  /** Readings or words were corrected: what was read of any text may look otherwise now. */
  corrections: v.boolean(),
  /** A word's status or note. */
  words: v.boolean(),
})
export type ChangeSet = Value<typeof ChangeSet>

/** A change set of nothing, to say the rest over. */
export const nothingChanged: ChangeSet = {
  cards: [],
  texts: [],
  pairs: [],
  settings: false,
  study: false,
  corrections: false,
  words: false,
}

/** The tail of every mutation's answer. `undo` is null where there is nothing to take back. */
export const mutated = { changed: ChangeSet, undo: v.nullable(UndoToken) }

/** How any mutation may fail. */
export const mutationErrors = ['disk-full', 'read-only'] as const
