import type { StudyCounts } from '#contract/cards.ts'
import type { EpochMs } from '#contract/units.ts'
import { type CardRow, readCards } from './cards/card-rows.ts'
import type { Database } from '../store/database.ts'
import { reviewsSince } from './review-log.ts'
import type { StudyDay } from './study-day.ts'

export interface Queue {
  readonly counts: StudyCounts
  readonly next: CardRow | null
  /** When a learning step falls due, where there is no card to show now. */
  readonly comesBackAt: EpochMs | null
}

const learning = `state IN ('learning', 'relearning')`

/**
 * What is to be studied now: learning steps that are due, then reviews due in this study day, the longest due first,
 * then new cards in the order they were saved, as many a day as the learner set.
 */
export function readQueue(database: Database, now: EpochMs, day: StudyDay, newPerDay: number): Queue {
  const { done, introduced } = reviewsSince(database, day.startsAt)
  const counts = countCards(database, day, Math.max(0, newPerDay - introduced), done)
  const next = nextCard(database, now, day, counts.new)
  return { counts, next, comesBackAt: next ? null : nextLearning(database) }
}

function countCards(database: Database, { endsAt }: StudyDay, newLeft: number, doneToday: number): StudyCounts {
  const count = (where: string, ...values: readonly number[]) =>
    database.one<{ count: number }>(`SELECT count(*) AS count FROM cards WHERE ${where}`, ...values)?.count ?? 0
  return {
    new: Math.min(newLeft, count(`state = 'new'`)),
    learning: count(`${learning} AND due_at < ?`, endsAt),
    review: count(`state = 'review' AND due_at < ?`, endsAt),
    doneToday,
  }
}

function nextCard(database: Database, now: EpochMs, { endsAt }: StudyDay, newLeft: number): CardRow | null {
  const first = (rest: string, ...values: readonly number[]) => readCards(database, `${rest} LIMIT 1`, ...values)[0]
  return (
    first(`WHERE cards.${learning} AND due_at <= ? ORDER BY due_at, cards.id`, now) ??
    first(`WHERE cards.state = 'review' AND due_at < ? ORDER BY due_at, cards.id`, endsAt) ??
    (newLeft > 0 ? first(`WHERE cards.state = 'new' ORDER BY created_at, cards.id`) : undefined) ??
    null
  )
}

function nextLearning(database: Database): EpochMs | null {
  const row = database.one<{ at: EpochMs | null }>(`SELECT min(due_at) AS at FROM cards WHERE ${learning}`)
  return row?.at ?? null
}
