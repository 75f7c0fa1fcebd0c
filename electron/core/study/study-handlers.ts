import type { NextDue } from '#contract/cards.ts'
import type { Input } from '#contract/commands.ts'
import { CommandError } from '#contract/errors.ts'
import type { EpochMs } from '#contract/units.ts'
import { cardOf, type CardRow, readCard, scheduleColumns, scheduleOf } from './cards/card-rows.ts'
import type { Handlers } from '#contract/handlers.ts'
import { readSettings } from '../settings/settings.ts'
import type { Database } from '../store/database.ts'
import type { CoreContext } from '../store/core-context.ts'
import { mutate } from '../store/mutate.ts'
import { appendReview } from './review-log.ts'
import { readQueue } from './queue.ts'
import { mendClock } from './mend-clock.ts'
import { momentOf, schedulesByGrade, type StudyRules } from './schedule.ts'
import { studyDayAt, type ZoneOffset } from './study-day.ts'

// Clocks are set right by seconds all the time; from here on it is something the learner should know.
const CLOCK_TOLERANCE_MS = 60_000

export function studyHandlers(context: CoreContext, zone: ZoneOffset): Pick<Handlers, 'study.next' | 'study.grade'> {
  const { database, clock } = context
  return {
    'study.next': () => {
      mendClock(context)
      const now = clock()
      const { rules, newPerDay } = rulesOf(database, zone)
      const { next, ...queue } = readQueue(database, now, studyDayAt(now, zone, rules.rolloverHour), newPerDay)
      return { ...queue, card: next && cardOf(next), nextDue: next && nextDueOf(next, now, rules), now }
    },
    'study.grade': (asked) => {
      mendClock(context)
      return gradeCard(context, zone, asked)
    },
  }
}

function rulesOf(database: Database, zone: ZoneOffset): { readonly rules: StudyRules; readonly newPerDay: number } {
  const { rolloverHour, desiredRetentionPercent, newPerDay } = readSettings(database)
  return { rules: { zone, rolloverHour, desiredRetentionPercent }, newPerDay }
}

function nextDueOf(row: CardRow, now: EpochMs, rules: StudyRules): NextDue {
  const { again, hard, good, easy } = schedulesByGrade(scheduleOf(row), now, rules)
  return { again: again.dueAt, hard: hard.dueAt, good: good.dueAt, easy: easy.dueAt }
}

function gradeCard(context: CoreContext, zone: ZoneOffset, { cardId, grade, answeredInMs }: Input<'study.grade'>) {
  const { database, clock } = context
  const [nextDueAt, mutated] = mutate(context, ({ rows }) => {
    const now = clock()
    const row = readCard(database, cardId)
    if (row.reviewed_at !== null && now < row.reviewed_at - CLOCK_TOLERANCE_MS)
      throw new CommandError('clock-went-back', { now, reviewedAt: row.reviewed_at })
    const card = scheduleOf(row)
    const { rules } = rulesOf(database, zone)
    const next = schedulesByGrade(card, now, rules)[grade]
    rows.update('cards', cardId, scheduleColumns(next))
    const reviewId = appendReview(context, {
      cardId,
      ...momentOf(card, now, rules),
      grade,
      answeredInMs,
      stateBefore: row.state,
      dueBefore: row.due_at,
      dueAfter: next.dueAt,
      stabilityAfter: next.stability,
      difficultyAfter: next.difficulty,
    })
    return { result: next.dueAt, step: { kind: 'card-graded', headword: row.headword }, reviewId }
  })
  return { nextDueAt, ...mutated }
}
