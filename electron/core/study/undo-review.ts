import type { CardId } from '#contract/ids.ts'
import type { CoreContext } from '../store/core-context.ts'
import { readCards, scheduleOf } from './cards/card-rows.ts'
import { isReplayable } from './replay.ts'
import { appendBasis, appendUndone } from './review-log.ts'

/** Writes that a review was taken back, or done again; the card already stands as it then does. */
export function undoReview(context: CoreContext, reviewId: string, kind: 'undo' | 'redo'): void {
  const { database } = context
  appendUndone(context, reviewId, kind)
  if (isReplayable(database, reviewId)) return
  // Of an earlier version: the log does not hold what it did to its card, so how the card stands is written down.
  const review = database.one<{ card_id: CardId }>('SELECT card_id FROM review_log WHERE id = ?', reviewId)
  const [card] = review ? readCards(database, 'WHERE cards.id = ?', review.card_id) : []
  if (card) appendBasis(context, card.id, scheduleOf(card))
}
