import type { Grade, LearningState } from '#contract/cards.ts'
import type { CardId } from '#contract/ids.ts'
import type { EpochMs } from '#contract/units.ts'
import type { CoreContext } from '../store/core-context.ts'
import type { Database } from '../store/database.ts'
import { deviceOf } from '../store/hybrid-clock.ts'
import { sha256 } from '../store/sha256.ts'
import type { Schedule } from './schedule.ts'

export interface Review {
  readonly cardId: CardId
  readonly at: EpochMs
  readonly grade: Grade
  readonly answeredInMs: number
  readonly stateBefore: LearningState
  readonly dueBefore: EpochMs
  readonly dueAfter: EpochMs
  readonly stabilityAfter: number
  readonly difficultyAfter: number
  /** The moment on the clock of study days. */
  readonly studyAt: number
  readonly retentionPercent: number
  readonly weights: readonly number[]
}

/** A review that another program made: on whose days and by which weights is not known. */
export type TakenReview = Omit<Review, 'studyAt' | 'retentionPercent' | 'weights'>

/**
 * Writes one review to the end of the log and gives its id. What one of another program made of its card is said by a
 * basis behind it.
 */
export function appendReview({ database, makeId }: CoreContext, review: Review | TakenReview): string {
  const id = makeId<string>()
  const own = 'weights' in review ? review : null
  database.run(
    `INSERT INTO review_log (id, kind, card_id, at, grade, answered_in_ms, state_before, due_before, due_after,
       stability_after, difficulty_after, study_at, retention_percent, weights_id, device)
     VALUES (?, 'review', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    review.cardId,
    review.at,
    review.grade,
    review.answeredInMs,
    review.stateBefore,
    review.dueBefore,
    review.dueAfter,
    review.stabilityAfter,
    review.difficultyAfter,
    own && own.studyAt,
    own && own.retentionPercent,
    own && keepWeights(database, own.weights),
    deviceOf(database),
  )
  return id
}

// The same for a year of reviews: kept once, by their digest.
function keepWeights(database: Database, weights: readonly number[]): string {
  const text = JSON.stringify(weights)
  const id = sha256(text).slice(0, 16)
  database.run('INSERT OR IGNORE INTO review_weights (id, weights) VALUES (?, ?)', id, text)
  return id
}

/** Writes down a schedule that no replay of the log could give. */
export function appendBasis({ database, clock, makeId }: CoreContext, cardId: CardId, schedule: Schedule) {
  database.run(
    `INSERT INTO review_log (id, kind, card_id, at, schedule, device) VALUES (?, 'basis', ?, ?, ?, ?)`,
    makeId<string>(),
    cardId,
    Math.max(clock(), schedule.reviewedAt ?? 0),
    JSON.stringify(schedule),
    deviceOf(database),
  )
}

/** Writes that an earlier review was taken back, or done again. The review's own row stays as it was. */
export function appendUndone({ database, clock, makeId }: CoreContext, reviewId: string, kind: 'undo' | 'redo') {
  database.run(
    `INSERT INTO review_log (id, kind, of_id, card_id, at, device)
     SELECT ?, ?, id, card_id,
       -- Never before what it takes back, whatever the clock says.
       max(?, (SELECT max(at) FROM review_log WHERE id = ? OR of_id = ?)), ?
     FROM review_log WHERE id = ?`,
    makeId<string>(),
    kind,
    clock(),
    reviewId,
    reviewId,
    deviceOf(database),
    reviewId,
  )
}

/** How many reviews since a moment stand (were not taken back), and how many of them were a card's first. */
export function reviewsSince(
  database: Database,
  since: EpochMs,
): { readonly done: number; readonly introduced: number } {
  const row = database.one<{ done: number; introduced: number }>(
    `SELECT count(*) AS done, coalesce(sum(state_before = 'new'), 0) AS introduced FROM review_log AS review
     WHERE kind = 'review' AND at >= ? AND 'undo' IS NOT (
       SELECT kind FROM review_log WHERE of_id = review.id ORDER BY at DESC, id DESC LIMIT 1)`,
    since,
  )
  return row ?? { done: 0, introduced: 0 }
}

/** A review that stands, as it leaves the study. */
export interface StandingReview {
  readonly card_id: CardId
  readonly at: EpochMs
  readonly grade: Grade
  readonly answered_in_ms: number
  readonly state_before: LearningState
  readonly due_before: EpochMs
  readonly due_after: EpochMs
  readonly difficulty_after: number | null
}

/** Every review that was not taken back, in order of time. */
export function standingReviews(database: Database): readonly StandingReview[] {
  return database.all<StandingReview>(
    `SELECT card_id, at, grade, answered_in_ms, state_before, due_before, due_after, difficulty_after
     FROM review_log AS review
     WHERE kind = 'review' AND 'undo' IS NOT (
       SELECT kind FROM review_log WHERE of_id = review.id ORDER BY at DESC, id DESC LIMIT 1)
     ORDER BY at, id`,
  )
}
