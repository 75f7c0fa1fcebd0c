import * as v from 'valibot'
import { CardId, TextId, UndoToken } from './ids.ts'

/** What a mutation touched, so that every window refreshes that and nothing by guessing. */
export const ChangeSet = v.strictObject({
  cards: v.array(CardId),
  /** Texts with another name or place. */
  texts: v.array(TextId),
  /** Texts whose pairs are others now. */
  pairs: v.array(TextId),
  settings: v.boolean(),
  study: v.boolean(),
})
export type ChangeSet = v.InferOutput<typeof ChangeSet>

/** The tail of every mutation's answer. `undo` is null where there is nothing to take back. */
export const mutated = { changed: ChangeSet, undo: v.nullable(UndoToken) }

/** How any mutation may fail. */
export const mutationErrors = ['disk-full', 'read-only', 'disk-trouble'] as const
