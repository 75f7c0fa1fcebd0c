import { expect, it } from 'vitest'
import { writeInterval, writeWhen } from './write-when.ts'

const MINUTE = 60_000
const DAY = 86_400_000

it('writes an interval in the largest unit that fits, in the reader’s language', () => {
  expect(writeInterval(10 * MINUTE, 'en')).toBe('10 min')
  expect(writeInterval(8 * DAY, 'en')).toBe('8 days')
  expect(writeInterval(1 * DAY, 'en')).toBe('1 day')
  expect(writeInterval(8 * DAY, 'zh-CN')).toMatch(/^8\s*天$/)
  expect(writeInterval(800 * DAY, 'en')).toBe('2 years')
})

it('never promises less than a minute', () => {
  expect(writeInterval(5, 'en')).toBe('1 min')
})

it('says when a card is due', () => {
  expect(writeWhen(3 * DAY, 0, 'en')).toBe('in 3 days')
  expect(writeWhen(3 * DAY, 0, 'zh-CN')).toMatch(/^3\s*天后$/)
})
