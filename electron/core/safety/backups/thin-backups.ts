/** What thinning goes by. */
export interface Dated {
  readonly id: string
  readonly sequence: number
  readonly at: number
}

const DAY_MS = 86_400_000

// Whatever clocks say, the last ones made stay.
const NEWEST_KEPT = 5
const RECENT_DAYS = 2
// Half hours of two days of study: more of them would be of no use.
const MOST_RECENT = 48

const periods = [
  { name: 'day', lengthMs: DAY_MS, kept: 12 },
  { name: 'week', lengthMs: 7 * DAY_MS, kept: 10 },
  { name: 'month', lengthMs: 30 * DAY_MS, kept: 9 },
] as const

/**
 * Which backups may go: all of the last two days stay (those of the future count as such), then the newest of each of 12
 * days, 10 weeks and 9 months, as Anki does it; and always the last five made. Test: thin-backups.
 */
export function backupsToRemove(backups: readonly Dated[], now: number): readonly string[] {
  const newestFirst = backups.toSorted((one, other) => other.sequence - one.sequence)
  const kept = new Set(newestFirst.slice(0, NEWEST_KEPT).map(({ id }) => id))
  const isRecent = ({ at }: Dated) => at > now - RECENT_DAYS * DAY_MS
  for (const { id } of newestFirst.filter(isRecent).slice(0, MOST_RECENT)) kept.add(id)
  const byTime = backups
    .filter((each) => !isRecent(each))
    .toSorted((one, other) => other.at - one.at || other.sequence - one.sequence)
  for (const { lengthMs, kept: most } of periods) {
    const seen = new Set<number>()
    for (const { id, at } of byTime) {
      const period = Math.floor(at / lengthMs)
      if (seen.has(period) || seen.size === most) continue
      seen.add(period)
      kept.add(id)
    }
  }
  return newestFirst.flatMap(({ id }) => (kept.has(id) ? [] : [id]))
}
