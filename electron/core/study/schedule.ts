import {
  createEmptyCard,
  default_w,
  fsrs,
  type Grade as FsrsGrade,
  Rating,
  type State,
  type Card as FsrsCard,
} from 'ts-fsrs'
import type { Grade, LearningState } from '#contract/cards.ts'
import type { EpochMs } from '#contract/units.ts'
import { DAY_MS, type StudyDay, studyDayAt, type ZoneOffset } from './study-day.ts'

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
  /** The same moment on the clock of study days; null where an earlier version reviewed the card last. */
  readonly reviewedStudyAt: number | null
}

export interface StudyRules {
  readonly zone: ZoneOffset
  readonly rolloverHour: number
  readonly desiredRetentionPercent: number
}

/** The weights that reviews are scheduled with. */
export const weightsNow: readonly number[] = default_w

/** One review, with all that its outcome hangs on. */
export interface PastReview {
  readonly at: EpochMs
  readonly studyAt: number
  readonly grade: Grade
  readonly retentionPercent: number
  readonly weights: readonly number[]
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
    reviewedStudyAt: null,
  }
}

/**
 * What each grade given now would make of a card, by FSRS-6 with its published weights. Days are counted in the
 * learner's study days. There is no fuzz: the interval written on a button is the one that pressing it gives. A `now`
 * before the last review counts as that review's moment.
 */
export function schedulesByGrade(card: Schedule, now: EpochMs, rules: StudyRules): Readonly<Record<Grade, Schedule>> {
  const moment = momentOf(card, now, rules)
  const known = card.reviewedStudyAt ?? (card.reviewedAt === null ? null : dayed(card.reviewedAt, rules))
  const after = (grade: Grade) => scheduleAfter({ ...card, reviewedStudyAt: known }, { ...moment, grade })
  return { again: after('again'), hard: after('hard'), good: after('good'), easy: after('easy') }
}

/** What a review at that moment is written down with. */
export function momentOf(card: Schedule, now: EpochMs, rules: StudyRules): Omit<PastReview, 'grade'> {
  const at = Math.max(now, card.reviewedAt ?? 0) as EpochMs
  // Nobody's days go back, also where the learner went west.
  const studyAt = Math.max(dayed(at, rules), card.reviewedStudyAt ?? 0)
  return { at, studyAt, retentionPercent: rules.desiredRetentionPercent, weights: weightsNow }
}

/** What a review makes of a card. The same each time, on each machine. */
export function scheduleAfter(
  card: Schedule,
  { at, grade, retentionPercent, weights, ...review }: PastReview,
): Schedule {
  const scheduler = fsrs({ request_retention: retentionPercent / 100, enable_fuzz: false, w: [...weights] })
  const studyAt = Math.max(review.studyAt, card.reviewedStudyAt ?? 0)
  const next = scheduler.next(toFsrs(card), studyAt, ratings[grade]).card
  return { ...fromFsrs(next, at, (at + next.due.getTime() - studyAt) as EpochMs), reviewedStudyAt: studyAt }
}

// FSRS counts days by UTC midnights. So it is given a clock on which each study day begins at one.
function dayed(at: EpochMs, { zone, rolloverHour }: StudyRules): number {
  const { number, startsAt }: StudyDay = studyDayAt(at, zone, rolloverHour)
  // A day made longer by a clock change must not run into the next.
  return number * DAY_MS + Math.min(at - startsAt, DAY_MS - 1)
}

function toFsrs(card: Schedule) {
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
    last_review: card.reviewedStudyAt,
  }
}

function fromFsrs(card: FsrsCard, reviewedAt: EpochMs, dueAt: EpochMs): Omit<Schedule, 'reviewedStudyAt'> {
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
