import { expect, it } from 'vitest'
import { seeded } from '../../random/seeded.ts'
import { backupsToRemove, type Dated } from './thin-backups.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const now = Date.UTC(2026, 10, 23, 12)

const named = (times: readonly number[]): readonly Dated[] =>
  times.map((at, index) => ({ id: String(index + 1), sequence: index + 1, at }))

const keptOf = (all: readonly Dated[], at = now) => {
  const gone = new Set(backupsToRemove(all, at))
  return all.filter(({ id }) => !gone.has(id))
}

it('keeps every backup of the last two days', () => {
  const all = named(Array.from({ length: 40 }, (_, index) => now - 40 * HOUR + index * HOUR))
  expect(backupsToRemove(all, now)).toEqual([])
})

it('keeps fewer the older they are: days, then weeks, then months', () => {
  const all = named(Array.from({ length: 600 * 4 }, (_, index) => now - 600 * DAY + index * 6 * HOUR))
  const ages = keptOf(all).map(({ at }) => (now - at) / DAY)
  expect(ages.filter((age) => age < 2)).toHaveLength(7)
  expect(ages.filter((age) => age >= 2 && age < 14).length).toBeGreaterThanOrEqual(11)
  expect(ages.filter((age) => age >= 14 && age < 70).length).toBeGreaterThanOrEqual(7)
  expect(ages.filter((age) => age >= 70 && age < 240).length).toBeGreaterThanOrEqual(4)
  expect(ages.filter((age) => age >= 300)).toEqual([])
})

it('never takes the last five away, and keeps the number bounded, whatever the clocks said', () => {
  const random = seeded(23)
  for (let round = 0; round < 300; round++) {
    let at = now
    const times = Array.from({ length: 1 + random.below(200) }, () => {
      const jump = random.below(20)
      if (jump === 0) at = random.below(2) === 0 ? 0 : Date.UTC(2099, 0, 1)
      else at += jump === 1 ? -random.below(400) * DAY : random.below(30) * HOUR
      return Math.max(0, at)
    })
    const all = named(times)
    const kept = keptOf(all, random.below(2) === 0 ? now : (times.at(-1) ?? now))
    const sequences = new Set(kept.map(({ sequence }) => sequence))
    for (const { sequence } of all.slice(-5)) expect(sequences.has(sequence)).toBe(true)
    expect(kept.length).toBeLessThanOrEqual(5 + 48 + 12 + 10 + 9)
  }
})

it('removes little by little what it would remove at once', () => {
  let all: readonly Dated[] = []
  for (let day = 0; day < 400; day++) {
    all = [...all, { id: String(day), sequence: day + 1, at: now + day * DAY }]
    all = keptOf(all, now + day * DAY)
  }
  expect(all.length).toBeGreaterThanOrEqual(20)
  expect(all.length).toBeLessThanOrEqual(40)
})
