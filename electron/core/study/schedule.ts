import { createEmptyCard, fsrs, type Grade as FsrsGrade, Rating, type State, type Card as FsrsCard } from 'ts-fsrs'
import type { Grade, LearningState } from '#contract/cards.ts'
import type { EpochMs } from '#contract/units.ts'
import { type StudyDay, studyDayAt, type ZoneOffset } from './study-day.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** What the scheduler knows of a card. */
export interface Schedule {
  readonly state: LearningState
  readonly dueAt: EpochMs
  readonly stability: number
  readonly difficulty: number
  readonly scheduledDays: number
  readonly learningStep: number
  readonly reps: number
  readonly lapses: number
  readonly reviewedAt: EpochMs | null
}

export interface StudyRules {
  readonly zone: ZoneOffset
  readonly rolloverHour: number
  readonly desiredRetentionPercent: number
}

const ratings: Readonly<Record<Grade, FsrsGrade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
}
const states: readonly LearningState[] = ['new', 'learning', 'review', 'relearning']

/** A card never reviewed. */
export function newSchedule(now: EpochMs): Schedule {
  const { stability, difficulty, scheduled_days, learning_steps, reps, lapses } = createEmptyCard(now)
  return {
    state: 'new',
    dueAt: now,
    stability,
    difficulty,
    scheduledDays: scheduled_days,
    learningStep: learning_steps,
    reps,
    lapses,
    reviewedAt: null,
  }
}

/**
 * What each grade given now would make of a card, by FSRS-6 with its published weights. Days are counted in the
 * learner's study days. There is no fuzz: the interval written on a button is the one that pressing it gives. A `now`
 * before the last review counts as that review's moment.
 */
export function schedulesByGrade(card: Schedule, now: EpochMs, rules: StudyRules): Readonly<Record<Grade, Schedule>> {
  const scheduler = fsrs({ request_retention: rules.desiredRetentionPercent / 100, enable_fuzz: false })
  const at = Math.max(now, card.reviewedAt ?? 0) as EpochMs
  const today = dayed(at, rules)
  const options = scheduler.repeat(toFsrs(card, rules), today)
  const after = (grade: Grade): Schedule => {
    const next = options[ratings[grade]].card
    return fromFsrs(next, at, (at + next.due.getTime() - today) as EpochMs)
  }
  return { again: after('again'), hard: after('hard'), good: after('good'), easy: after('easy') }
}

// FSRS counts days by UTC midnights. So it is given a clock on which each study day begins at one.
function dayed(at: EpochMs, { zone, rolloverHour }: StudyRules): number {
  const { number, startsAt }: StudyDay = studyDayAt(at, zone, rolloverHour)
  // A day made longer by a clock change must not run into the next.
  return number * DAY_MS + Math.min(at - startsAt, DAY_MS - 1)
}

function toFsrs(card: Schedule, rules: StudyRules) {
  return {
    state: states.indexOf(card.state) as State,
    due: card.dueAt,
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: 0,
    scheduled_days: card.scheduledDays,
    learning_steps: card.learningStep,
    reps: card.reps,
    lapses: card.lapses,
    last_review: card.reviewedAt === null ? null : dayed(card.reviewedAt, rules),
  }
}

function fromFsrs(card: FsrsCard, reviewedAt: EpochMs, dueAt: EpochMs): Schedule {
  return {
    state: states[card.state] ?? 'new',
    dueAt,
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    learningStep: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    reviewedAt,
  }
}
