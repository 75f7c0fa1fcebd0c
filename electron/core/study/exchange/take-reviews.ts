import type { CardId } from '#contract/ids.ts'
import type { EpochMs } from '#contract/units.ts'
import type { MutationContext } from '../../store/mutate.ts'
import { appendBasis, appendReview } from '../review-log.ts'
import { newSchedule, type Schedule, schedulesByGrade, type StudyRules } from '../schedule.ts'
import type { ComingCard, TravellingReview } from './travelling-card.ts'
import { DAY_MS } from '../study-day.ts'

const LEAST_STABILITY_DAYS = 0.1
const USUAL_DIFFICULTY = 5
// Two reviews of one moment have moments of their own in a deck.
const SAME_MOMENT_MS = 500

/** The schedule that a deck states: due and interval as they stand there; what FSRS asks for beyond them is estimated. */
export function takenSchedule(card: ComingCard, rules: StudyRules): Schedule | null {
  const { schedule } = card
  if (!schedule || schedule.state === 'new') return null
  const { stability, difficulty, scheduledDays } = schedule
  const replayed = replay(card, rules).at(-1)
  // What was made by the same rules is taken to the last digit.
  if (replayed && isSame(replayed, schedule.dueAt, stability)) return replayed
  return {
    ...schedule,
    stability: stability ?? Math.max(LEAST_STABILITY_DAYS, scheduledDays),
    difficulty: difficulty ?? USUAL_DIFFICULTY,
    reviewedStudyAt: null,
  }
}

/** Writes the reviews of a card that are not in the log yet, behind them its schedule, and gives the number of reviews. */
export function takeReviews(mutation: MutationContext, cardId: CardId, card: ComingCard, rules: StudyRules): number {
  const standing = mutation.database.all<{ at: EpochMs; grade: string }>(
    `SELECT at, grade FROM review_log WHERE card_id = ? AND kind = 'review'`,
    cardId,
  )
  const left = [...standing]
  const replayed = replay(card, rules)
  const last = replayed.at(-1)
  const isReplay = last !== undefined && isSame(last, card.schedule?.dueAt ?? null, card.schedule?.stability ?? null)
  let written = 0
  for (const [index, review] of card.reviews.entries()) {
    const same = left.findIndex(({ at, grade }) => grade === review.grade && Math.abs(at - review.at) < SAME_MOMENT_MS)
    if (same >= 0) left.splice(same, 1)
    else {
      appendReview(mutation, { cardId, ...review, ...memoryAfter(review, isReplay ? replayed[index] : undefined) })
      written += 1
    }
  }
  // So that a replay of the log gives what the deck states.
  const schedule = takenSchedule(card, rules)
  if (schedule) appendBasis(mutation, cardId, schedule)
  return written
}

function memoryAfter({ at, dueAfter, difficultyAfter }: TravellingReview, replayed: Schedule | undefined) {
  if (replayed) return { stabilityAfter: replayed.stability, difficultyAfter: replayed.difficulty }
  return {
    stabilityAfter: Math.max(LEAST_STABILITY_DAYS, (dueAfter - at) / DAY_MS),
    difficultyAfter: difficultyAfter ?? USUAL_DIFFICULTY,
  }
}

/** What our own scheduler makes of each review; nothing for a card of others, which another scheduler wrote. */
function replay({ id, reviews, createdAt }: ComingCard, rules: StudyRules): readonly Schedule[] {
  if (id === null) return []
  let schedule = newSchedule(createdAt ?? (0 as EpochMs))
  return reviews.map(({ at, grade }) => (schedule = schedulesByGrade(schedule, at, rules)[grade]))
}

const isSame = (made: Schedule, dueAt: EpochMs | null, stability: number | null): boolean =>
  made.dueAt === dueAt && stability !== null && Math.abs(made.stability - stability) < 1e-9
