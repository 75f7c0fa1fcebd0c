import { expect, it } from 'vitest'
import { Grade } from '#contract/cards.ts'
import type { EpochMs } from '#contract/units.ts'
import { seeded } from '../random/seeded.ts'
import { newSchedule, schedulesByGrade, type StudyRules } from './schedule.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const rules: StudyRules = { zone: () => 480, rolloverHour: 4, desiredRetentionPercent: 90 }
// 2026-11-23, 20:00 in Shanghai.
const evening = Date.UTC(2026, 10, 23, 12) as EpochMs
const later = (at: EpochMs, ms: number) => (at + ms) as EpochMs

it('brings a new card back in minutes, or in days when it was easy', () => {
  const { again, good, easy } = schedulesByGrade(newSchedule(evening), evening, rules)
  expect(again.dueAt - evening).toBe(MINUTE_MS)
  expect(good.dueAt - evening).toBe(10 * MINUTE_MS)
  expect(easy.state).toBe('review')
  expect((easy.dueAt - evening) % DAY_MS).toBe(0)
})

it.each([21, 22])('never gives a harder grade a longer interval (seed %i)', (seed) => {
  const random = seeded(seed)
  for (let walk = 0; walk < 60; walk++) {
    let card = newSchedule(evening)
    let now = evening
    for (let step = 0; step < 25; step++) {
      now = later(now, Math.floor(random.fraction() * 40 * DAY_MS))
      const options = schedulesByGrade(card, now, rules)
      const dues = Grade.options.map((grade) => options[grade].dueAt)
      expect(dues).toEqual(dues.toSorted((one, other) => one - other))
      expect(Math.min(...dues)).toBeGreaterThan(now)
      card = options[random.pick(Grade.options)]
    }
  }
})

it('counts days as the learner does: after the rollover hour it is the next day', () => {
  const reviewed = schedulesByGrade(newSchedule(evening), evening, rules).easy
  const atNight = later(evening, 7.5 * 60 * MINUTE_MS)
  const nextMorning = later(evening, 8.5 * 60 * MINUTE_MS)
  const sameDay = schedulesByGrade(reviewed, atNight, rules).good
  const nextDay = schedulesByGrade(reviewed, nextMorning, rules).good
  expect(nextDay.stability).toBeGreaterThan(sameDay.stability)
})

it('takes a clock that went back a little as standing still', () => {
  const reviewed = schedulesByGrade(newSchedule(evening), evening, rules).good
  const back = schedulesByGrade(reviewed, later(evening, -30_000), rules)
  expect(back).toEqual(schedulesByGrade(reviewed, evening, rules))
})
