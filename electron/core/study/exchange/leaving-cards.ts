import type { CardId } from '#contract/ids.ts'
import type { Database } from '../../store/database.ts'
import { type CardRow, readCards } from '../cards/card-rows.ts'
import { type StandingReview, standingReviews } from '../review-log.ts'
import { type NoteLanguage, noteOf } from './note-fields.ts'
import type { LeavingCard, TravellingReview } from './travelling-card.ts'

/** That the headword of the card is the traditional form. */
export const TRADITIONAL_TAG = 'traditional'

/** All cards of a study as they leave it, the oldest first. Reviews that were taken back stay behind. */
export function leavingCards(database: Database, language: NoteLanguage): readonly LeavingCard[] {
  const reviews = new Map<CardId, TravellingReview[]>()
  for (const { card_id, ...row } of standingReviews(database)) {
    const known = reviews.get(card_id)
    if (known) known.push(reviewOf(row))
    else reviews.set(card_id, [reviewOf(row)])
  }
  return readCards(database, 'ORDER BY created_at, cards.id').map((row) =>
    leavingCard(row, language, reviews.get(row.id) ?? []),
  )
}

function leavingCard(row: CardRow, language: NoteLanguage, reviews: readonly TravellingReview[]): LeavingCard {
  const fields = noteOf(row, language)
  const isTraditional = language.inScripts(row.headword, row.reading).simplified !== row.headword
  return {
    id: row.id,
    fields,
    tags: isTraditional ? [TRADITIONAL_TAG] : [],
    createdAt: row.created_at,
    schedule: {
      state: row.state,
      dueAt: row.due_at,
      scheduledDays: row.scheduled_days,
      learningStep: row.learning_step,
      reps: row.reps,
      lapses: row.lapses,
      stability: row.stability,
      difficulty: row.difficulty,
      reviewedAt: row.reviewed_at,
    },
    reviews,
  }
}

function reviewOf(row: Omit<StandingReview, 'card_id'>): TravellingReview {
  return {
    at: row.at,
    grade: row.grade,
    answeredInMs: row.answered_in_ms,
    stateBefore: row.state_before,
    dueBefore: row.due_before,
    dueAfter: row.due_after,
    difficultyAfter: row.difficulty_after,
  }
}
