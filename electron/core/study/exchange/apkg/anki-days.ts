import type { EpochMs } from '#contract/units.ts'
import { DAY_MS, studyDayAt, type ZoneOffset } from '../../study-day.ts'

/** Study days as Anki counts them: from the one that its collection was made in. */
export interface AnkiDays {
  /** When the collection was made, in seconds: the start of its first day. */
  readonly madeAtSeconds: number
  readonly dayOf: (at: EpochMs) => number
}

/** Days since the study day of a moment, in the learner's zone. */
export function ankiDays(first: EpochMs, zone: ZoneOffset, rolloverHour: number): AnkiDays {
  const start = studyDayAt(first, zone, rolloverHour)
  return {
    madeAtSeconds: Math.floor(start.startsAt / 1000),
    dayOf: (at) => studyDayAt(at, zone, rolloverHour).number - start.number,
  }
}

/** When a day that a collection counts begins, as far as the collection tells. */
export const startOfAnkiDay = (madeAtSeconds: number, day: number): EpochMs =>
  Math.max(0, madeAtSeconds * 1000 + day * DAY_MS) as EpochMs
