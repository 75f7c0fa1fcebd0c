const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A run of time as the largest fitting unit: `{ count: 10, unit: 'minute' }`. Below a minute counts as one. */
export function inUnits(ms: number): { count: number; unit: Intl.RelativeTimeFormatUnit } {
  if (ms < HOUR) return { count: Math.max(1, Math.round(ms / MINUTE)), unit: 'minute' }
  if (ms < DAY) return { count: Math.round(ms / HOUR), unit: 'hour' }
  if (ms < 60 * DAY) return { count: Math.round(ms / DAY), unit: 'day' }
  if (ms < 730 * DAY) return { count: Math.round(ms / (30.44 * DAY)), unit: 'month' }
  return { count: Math.round(ms / (365.25 * DAY)), unit: 'year' }
}

/** A moment as seen from another, in words: `in 3 days`, `3天后`. */
export function formatRelativeTime(at: number, now: number, language: string): string {
  const { count, unit } = inUnits(at - now)
  return new Intl.RelativeTimeFormat(language, { numeric: 'always' }).format(count, unit)
}

/** A run of time on a button: `10 min`, `3 days`, `3天`. */
export function formatDuration(ms: number, language: string): string {
  const { count, unit } = inUnits(ms)
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'minute' ? 'short' : 'long',
  }).format(count)
}
