import type { EpochMs } from '#contract/units.ts'
import { comingDeck } from '../coming-cards.ts'
import type { ComingDeck, TravellingSchedule } from '../travelling-card.ts'
import { readTable } from './read-table.ts'
import { DAY_MS } from '../../study-day.ts'

const MOST_DAYS = 36_500

/** A table of notes as a study can take it. Throws a `DeckError`. */
export function comingTable(text: string): ComingDeck {
  const { fieldNames, rows } = readTable(text)
  const notes = rows.map(({ fields, guid, tags, due, interval, reviews }) => ({
    fields,
    guid,
    tags,
    createdAt: null,
    schedule: scheduleOf(due, interval, reviews),
    reviews: [],
  }))
  return comingDeck([{ fieldNames, notes }], 0)
}

/** The schedule that the columns Due, Interval and Reviews say; null where they say none. */
function scheduleOf(due: string, interval: string, reviews: string): TravellingSchedule | null {
  const dueAt = Date.parse(due)
  const [days, reps] = [interval, reviews].map((cell) => (/^\d{1,6}$/.test(cell.trim()) ? Number(cell) : 0)) as [
    number,
    number,
  ]
  if (!Number.isFinite(dueAt) || dueAt < 0 || reps === 0 || days > MOST_DAYS) return null
  return {
    state: days > 0 ? 'review' : 'learning',
    dueAt: dueAt as EpochMs,
    scheduledDays: days,
    learningStep: 0,
    reps,
    lapses: 0,
    stability: null,
    difficulty: null,
    reviewedAt: Math.max(0, dueAt - days * DAY_MS) as EpochMs,
  }
}
