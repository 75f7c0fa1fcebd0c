import type { EpochMs } from '#contract/units.ts'
import type { TravellingReview, TravellingSchedule } from '../travelling-card.ts'
import type { AnkiDays } from './anki-days.ts'
import { DAY_MS } from '../../study-day.ts'
import { learningSteps } from './learning-steps.ts'

const types = { new: 0, learning: 1, review: 2, relearning: 3 } as const
const eases = { again: 1, hard: 2, good: 3, easy: 4 } as const
const revlogTypes = { new: 0, learning: 0, review: 1, relearning: 2 } as const
const FIRST_FACTOR = 2500

/** The columns of a card that say when it comes again. */
export interface ScheduleColumns {
  readonly type: number
  readonly queue: number
  readonly due: number
  readonly ivl: number
  readonly factor: number
  readonly reps: number
  readonly lapses: number
  readonly left: number
  readonly data: string
}

/** A card that was never studied; `position` is its place among the new ones. */
export const newColumns = (position: number): ScheduleColumns => ({
  type: 0,
  queue: 0,
  due: position,
  ivl: 0,
  factor: 0,
  reps: 0,
  lapses: 0,
  left: 0,
  data: '',
})

/**
 * A schedule in Anki's columns: reviews fall due on a day, learning steps at a second. What FSRS knows stands in `data` as
 * Anki has it (`s`, `d`, `lrt`); the exact moment, for our own reading, in the custom part of it.
 */
export function scheduleColumnsOf(schedule: TravellingSchedule, position: number, days: AnkiDays): ScheduleColumns {
  const { state, dueAt, scheduledDays, learningStep, reps, lapses, stability, difficulty, reviewedAt } = schedule
  if (state === 'new') return newColumns(position)
  const isReview = state === 'review'
  const exact = JSON.stringify({ due: dueAt, at: reviewedAt ?? 0, reps })
  return {
    type: types[state],
    queue: isReview ? 2 : 1,
    due: isReview ? days.dayOf(dueAt) : Math.floor(dueAt / 1000),
    ivl: Math.max(isReview ? 1 : 0, scheduledDays),
    factor: FIRST_FACTOR,
    reps,
    lapses,
    left: isReview ? 0 : leftOf(learningSteps[state] - learningStep),
    data: JSON.stringify({
      ...(stability !== null && difficulty !== null && { s: stability, d: difficulty }),
      ...(reviewedAt !== null && { lrt: Math.floor(reviewedAt / 1000) }),
      cd: exact,
    }),
  }
}

/** Steps that are left, and (in thousands) how many of them today. */
function leftOf(steps: number): number {
  const left = Math.max(1, steps)
  return left * 1000 + left
}

/** The columns of a review, without its id. */
export function reviewColumns(review: TravellingReview, before: TravellingReview | null) {
  return {
    ease: eases[review.grade],
    ivl: intervalOf(review.at, review.dueAfter),
    lastIvl: before ? intervalOf(before.at, before.dueAfter) : 0,
    factor: review.difficultyAfter === null ? 0 : factorOf(review.difficultyAfter),
    time: review.answeredInMs,
    type: revlogTypes[review.stateBefore],
  }
}

/** Days, or below a day seconds with a minus. */
function intervalOf(at: EpochMs, due: EpochMs): number {
  const length = due - at
  return length >= DAY_MS ? Math.round(length / DAY_MS) : -Math.max(1, Math.round(length / 1000))
}

/** A difficulty from 1 to 10 as Anki logs it where FSRS is on: 100 to 1100. */
const factorOf = (difficulty: number) => Math.round(((Math.min(10, Math.max(1, difficulty)) - 1) / 9) * 1000) + 100
