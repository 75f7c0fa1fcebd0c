import type { EpochMs } from '#contract/units.ts'

const HOUR_MS = 60 * 60 * 1000
export const DAY_MS = 24 * HOUR_MS
// Offsets from UTC reach from -12 to +14 hours: further out than this lies the other side of any one clock change.
const PAST_OFFSETS_MS = 26 * HOUR_MS

/** Minutes east of UTC at a moment, as the learner's zone has it. */
export type ZoneOffset = (at: EpochMs) => number

export interface StudyDay {
  /** Days since 1970, by the learner's calendar: two study days can be subtracted. */
  readonly number: number
  readonly startsAt: EpochMs
  readonly endsAt: EpochMs
}

/**
 * The study day a moment is in. A study day begins when the clock on the wall first reaches the rollover hour; where a
 * clock change leaves that hour out, at the change. Test: study-day, against a clock read minute by minute.
 */
export function studyDayAt(now: EpochMs, zone: ZoneOffset, rolloverHour: number): StudyDay {
  const rolloverMs = rolloverHour * HOUR_MS
  const starts = (day: number) => firstReached(day * DAY_MS + rolloverMs, zone)
  const byTheWall = Math.floor((now + zone(now) * 60_000 - rolloverMs) / DAY_MS)
  // Put back over the rollover hour, the clock shows yesterday again for a while; the day stays begun.
  const number = starts(byTheWall + 1) <= now ? byTheWall + 1 : byTheWall
  return { number, startsAt: starts(number), endsAt: starts(number + 1) }
}

/** The first moment at which a wall clock shows `wallMs` (as if it were UTC) or later. At most one change is near. */
function firstReached(wallMs: number, zone: ZoneOffset): EpochMs {
  const offsetMs = (at: number) => zone(Math.max(0, at) as EpochMs) * 60_000
  const beforeMs = offsetMs(wallMs - PAST_OFFSETS_MS)
  const afterMs = offsetMs(wallMs + PAST_OFFSETS_MS)
  const byBefore = wallMs - beforeMs
  const byAfter = wallMs - afterMs
  if (beforeMs === afterMs || offsetMs(byBefore) === beforeMs) return byBefore as EpochMs
  if (offsetMs(byAfter) === afterMs) return byAfter as EpochMs
  return changeBetween(byAfter, byBefore, afterMs, offsetMs) as EpochMs
}

/** The moment between the two at which the offset becomes `offset`. */
function changeBetween(early: number, late: number, offset: number, offsetMs: (at: number) => number): number {
  let [low, high] = [early, late]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetMs(middle) === offset) high = middle
    else low = middle
  }
  return high
}
