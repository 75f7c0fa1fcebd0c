import { describe, expect, it } from 'vitest'
import type { EpochMs } from '#contract/units.ts'
import { seeded } from '../random/seeded.ts'
import { studyDayAt, type ZoneOffset } from './study-day.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

function zoneNamed(timeZone: string): ZoneOffset {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const known = new Map<number, number>()
  const offset = (quarter: number) => {
    const name = format.formatToParts(quarter * 15 * MINUTE_MS).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  }
  // Every change of our years falls on a quarter of an hour of UTC.
  return (at) => {
    const quarter = Math.floor(at / (15 * MINUTE_MS))
    const found = known.get(quarter) ?? offset(quarter)
    known.set(quarter, found)
    return found
  }
}

/** Obviously right: a wall clock watched every quarter of an hour, that notes when a day is first reached. */
function watchedStarts(zone: ZoneOffset, rolloverHour: number, from: number, to: number): readonly EpochMs[] {
  const starts: EpochMs[] = []
  let reached = -Infinity
  for (let at = from; at <= to; at += 15 * MINUTE_MS) {
    const day = Math.floor((at + zone(at as EpochMs) * MINUTE_MS - rolloverHour * HOUR_MS) / DAY_MS)
    if (day > reached) starts.push(at as EpochMs)
    reached = Math.max(reached, day)
  }
  return starts.slice(1)
}

const from = Date.UTC(2025, 9, 1)
const DAYS = 400

describe('the study day starts at the chosen hour', () => {
  it.each([
    'UTC',
    'Asia/Shanghai',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Antarctica/Troll',
    'America/Havana',
    'Africa/Casablanca',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'America/St_Johns',
    'Africa/Cairo',
    'Asia/Beirut',
    'Pacific/Chatham',
    'America/Santiago',
    'Europe/Lisbon',
  ])('in %s on every one of 400 days', (name) => {
    const zone = zoneNamed(name)
    const random = seeded(7)
    const differences: unknown[] = []
    for (const hour of [0, 1, 2, 3, 4, 23]) {
      const starts = watchedStarts(zone, hour, from, from + DAYS * DAY_MS)
      expect(starts.length).toBeGreaterThan(DAYS - 3)
      for (const [index, start] of starts.slice(0, -1).entries()) {
        const end = starts[index + 1] ?? start
        for (const now of [start, start + random.below(end - start), end - 1] as EpochMs[]) {
          const found = studyDayAt(now, zone, hour)
          if (found.startsAt !== start || found.endsAt !== end) differences.push({ hour, now, found, start, end })
        }
      }
    }
    expect(differences).toEqual([])
  })
})

it('numbers study days one after another', () => {
  const zone = zoneNamed('America/New_York')
  let day = studyDayAt(from as EpochMs, zone, 4)
  for (let count = 0; count < DAYS; count++) {
    const next = studyDayAt(day.endsAt, zone, 4)
    expect(next.number).toBe(day.number + 1)
    expect(next.startsAt).toBe(day.endsAt)
    day = next
  }
})
