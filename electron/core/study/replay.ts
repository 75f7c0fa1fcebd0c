import type { Grade } from '#contract/cards.ts'
import type { CardId } from '#contract/ids.ts'
import type { EpochMs } from '#contract/units.ts'
import type { Database } from '../store/database.ts'
import { newSchedule, type PastReview, type Schedule, scheduleAfter } from './schedule.ts'

interface LogRow {
  readonly id: string
  readonly kind: 'review' | 'basis'
  readonly at: EpochMs
  readonly grade: Grade | null
  readonly study_at: number | null
  readonly retention_percent: number | null
  readonly weights: string | null
  readonly schedule: string | null
}

// What was taken back and not done again does not stand.
const standing = `'undo' IS NOT (
  SELECT kind FROM review_log AS later WHERE later.of_id = review_log.id ORDER BY at DESC, id DESC LIMIT 1)`

/**
 * The schedule of a card, from the log alone: whatever machine a review was made on, and in whatever order the rows came
 * here. Reviews of before a basis are in it. Test: replay.
 */
export function replaySchedule(database: Database, cardId: CardId, createdAt: EpochMs): Schedule {
  const rows = database.all<LogRow>(
    `SELECT review_log.id, kind, at, grade, study_at, retention_percent, weights, schedule FROM review_log
     LEFT JOIN review_weights ON review_weights.id = weights_id
     WHERE card_id IN (SELECT ? UNION SELECT alias FROM card_aliases WHERE card_id = ?)
       AND kind IN ('review', 'basis') AND ${standing}
     ORDER BY at, review_log.id`,
    cardId,
    cardId,
  )
  const from = rows.findLastIndex(({ kind }) => kind === 'basis')
  const basis = rows[from]?.schedule
  const start = basis ? (JSON.parse(basis) as Schedule) : newSchedule(createdAt)
  return rows
    .slice(from + 1)
    .flatMap(reviewOf)
    .reduce(scheduleAfter, start)
}

/** A review with all that is needed; those of earlier versions stand before their card's basis. */
function reviewOf({ at, grade, study_at, retention_percent, weights }: LogRow): readonly PastReview[] {
  if (grade === null || study_at === null || retention_percent === null || weights === null) return []
  const parsed = JSON.parse(weights) as readonly number[]
  return [{ at, studyAt: study_at, grade, retentionPercent: retention_percent, weights: parsed }]
}

/** Whether the log holds what the outcome of a review hangs on. */
export const isReplayable = (database: Database, reviewId: string): boolean =>
  database.one('SELECT 1 FROM review_log WHERE id = ? AND study_at IS NOT NULL', reviewId) !== undefined
