import type { Grade, LearningState } from '#contract/cards.ts'
import type { EpochMs } from '#contract/units.ts'
import type { TravellingReview, TravellingSchedule } from '../travelling-card.ts'
import { startOfAnkiDay } from './anki-days.ts'
import { DAY_MS } from '../../study-day.ts'
import { learningSteps } from './learning-steps.ts'

const LAST_MS = 8.64e15
const MOST_DAYS = 36_500
const MOST_ANSWER_MS = 600_000
const grades: readonly Grade[] = ['again', 'hard', 'good', 'easy']

/** The columns of a card that are read, as whole numbers. */
export interface CardColumns {
  readonly type: number
  readonly queue: number
  readonly due: number
  readonly ivl: number
  readonly factor: number
  readonly reps: number
  readonly lapses: number
  readonly left: number
  /** Where the card lies in a filtered deck: its due date in its own. */
  readonly odue: number
  readonly odid: number
  readonly data: string
}

export interface LogColumns {
  readonly id: number
  readonly ease: number
  readonly ivl: number
  readonly factor: number
  readonly time: number
  readonly type: number
}

/** When a card of a collection comes again; null for one that was never studied. `madeAtSeconds` is the collection's `crt`. */
export function scheduleOfCard(
  card: CardColumns,
  reviews: readonly TravellingReview[],
  madeAtSeconds: number,
): TravellingSchedule | null {
  const state = stateOf(card)
  if (state === 'new') return null
  const said = saidIn(card.data)
  const due = card.odid === 0 ? card.due : card.odue
  const days = clamp(card.ivl, 0, MOST_DAYS)
  const isDay = state === 'review' || card.queue === 3 || due < 1_000_000
  const dueAt = isDay ? startOfAnkiDay(madeAtSeconds, clamp(due, -1_000_000, 1_000_000)) : moment(due * 1000)
  const exact = exactOf(said.cd, card.reps)
  const isExact = exact !== null && Math.abs(exact.due - dueAt) <= 2 * DAY_MS
  const steps = card.left % 1000
  return {
    state,
    dueAt: isExact ? exact.due : dueAt,
    scheduledDays: days,
    learningStep: state === 'review' ? 0 : clamp(learningSteps[state] - steps, 0, learningSteps[state] - 1),
    reps: clamp(card.reps, 1, 1_000_000),
    lapses: clamp(card.lapses, 0, 1_000_000),
    stability: positive(said.s),
    difficulty: positive(said.d) ?? difficultyOf(card.factor),
    reviewedAt: isExact ? exact.at : (reviews.at(-1)?.at ?? lastSeen(said.lrt, dueAt, days)),
  }
}

/** Reviews of one card in order of time; what was no answer (a card set by hand, moved) is left out. */
export function reviewsOfCard(rows: readonly LogColumns[], createdAt: EpochMs): readonly TravellingReview[] {
  const answers = rows
    .filter(({ id, ease, type }) => ease >= 1 && ease <= 4 && type >= 0 && type <= 3 && id > 0 && id <= LAST_MS)
    .toSorted((one, other) => one.id - other.id)
  let dueBefore = createdAt
  return answers.map(({ id, ease, ivl, factor, time, type }, index) => {
    const at = id as EpochMs
    const dueAfter = moment(at + lengthOf(ivl))
    const review = {
      at,
      grade: grades[ease - 1] ?? 'good',
      answeredInMs: clamp(time, 0, MOST_ANSWER_MS),
      stateBefore: stateBefore(type, index),
      dueBefore,
      dueAfter,
      difficultyAfter: factor >= 100 && factor <= 1100 ? 1 + ((factor - 100) / 1000) * 9 : difficultyOf(factor),
    }
    dueBefore = dueAfter
    return review
  })
}

function stateOf({ type, ivl }: CardColumns): LearningState {
  if (type === 1 || type === 3) return type === 1 ? 'learning' : 'relearning'
  return type === 2 && ivl > 0 ? 'review' : type === 2 ? 'learning' : 'new'
}

function stateBefore(type: number, index: number): LearningState {
  if (type === 1 || type === 3) return 'review'
  if (type === 2) return 'relearning'
  return index === 0 ? 'new' : 'learning'
}

/** Days, or seconds with a minus. */
const lengthOf = (ivl: number) => (ivl < 0 ? clamp(-ivl, 0, DAY_MS) * 1000 : clamp(ivl, 0, MOST_DAYS) * DAY_MS)

/** Anki's ease of 130 to 250 % and more as a difficulty, where FSRS was never on: usual is 5, hardest 10. */
function difficultyOf(factor: number): number | null {
  return factor < 1300 ? null : Math.min(10, Math.max(1, 5 + (2500 - factor) / 240))
}

interface Said {
  readonly s?: unknown
  readonly d?: unknown
  readonly lrt?: unknown
  readonly cd?: unknown
}

function saidIn(data: string): Said {
  const parsed = parsedObject(data)
  return parsed ?? {}
}

/** The exact moments that we write; they hold as long as nobody reviewed the card elsewhere. */
function exactOf(cd: unknown, reps: number): { readonly due: EpochMs; readonly at: EpochMs } | null {
  const said = typeof cd === 'string' ? parsedObject(cd) : null
  if (!said || said['reps'] !== reps) return null
  const { due, at } = said as { due?: unknown; at?: unknown }
  return isMoment(due) && isMoment(at) ? { due: due as EpochMs, at: at as EpochMs } : null
}

function parsedObject(text: string): Readonly<Record<string, unknown>> | null {
  if (!text.startsWith('{') || text.length > 10_000) return null
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : null
  } catch {
    // What add-ons wrote there is of no use to us.
    return null
  }
}

function lastSeen(lrt: unknown, dueAt: EpochMs, days: number): EpochMs {
  return moment(typeof lrt === 'number' && lrt > 0 ? Math.floor(lrt) * 1000 : dueAt - days * DAY_MS)
}

const isMoment = (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LAST_MS
const positive = (value: unknown) => (typeof value === 'number' && value > 0 && value < 1e6 ? value : null)
const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, Math.trunc(value)))
const moment = (ms: number) => clamp(ms, 0, LAST_MS) as EpochMs
