import { expect, it } from 'vitest'
import { formatDuration, formatRelativeTime } from './format-time.ts'

const MINUTE = 60_000
const DAY = 86_400_000

it('writes an interval in the largest unit that fits, in the reader’s language', () => {
  expect(formatDuration(10 * MINUTE, 'en')).toBe('10 min')
  expect(formatDuration(8 * DAY, 'en')).toBe('8 days')
  expect(formatDuration(1 * DAY, 'en')).toBe('1 day')
  expect(formatDuration(8 * DAY, 'zh-CN')).toMatch(/^8\s*天$/)
  expect(formatDuration(800 * DAY, 'en')).toBe('2 years')
})

it('never promises less than a minute', () => {
  expect(formatDuration(5, 'en')).toBe('1 min')
})

it('says when a card is due', () => {
  expect(formatRelativeTime(3 * DAY, 0, 'en')).toBe('in 3 days')
  expect(formatRelativeTime(3 * DAY, 0, 'zh-CN')).toMatch(/^3\s*天后$/)
})
