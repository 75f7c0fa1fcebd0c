import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createKeys, keyTest, launchKey } from './launch-key.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const key = launchKey(new Uint8Array(32).fill(7))

it('writes 32 bytes as 43 characters that need no escaping in an address', () => {
  expect(key).toMatch(/^[\w-]{43}$/)
})

it('knows the key, and only as the whole message', () => {
  const isKey = keyTest(key)
  expect(isKey(JSON.stringify({ key }))).toBe(true)
  const wrong = [
    '',
    key,
    'null',
    '[]',
    '{}',
    '{"key":null}',
    '{"key":["x"]}',
    JSON.stringify({ key: `${key}x` }),
    JSON.stringify({ key: key.slice(1) }),
    JSON.stringify({ key, more: 1 }),
    JSON.stringify([{ key }]),
  ]
  expect(wrong.filter(isKey)).toEqual([])
})

it('exchanges the key of an address for one that was in none; the address is then worth nothing after a while', () => {
  const told: string[] = []
  let made = 10
  const random = () => new Uint8Array(32).fill(made++)
  const keys = createKeys({
    first: new Uint8Array(32).fill(7),
    random,
    livesMs: 1000,
    onNew: (each) => told.push(each),
  })
  expect(keys.answerTo(JSON.stringify({ key: `${key}x` }))).toBe(null)
  vi.advanceTimersByTime(5000)
  // Not used yet: an address in a terminal waits as long as it takes.
  const { session } = JSON.parse(keys.answerTo(JSON.stringify({ exchange: key })) ?? '{}') as { session: string }
  expect(session).not.toBe(key)
  expect(keys.answerTo(JSON.stringify({ key }))).toBe('{"ready":true}')
  expect(keys.answerTo(JSON.stringify({ exchange: session }))).toBe(null)
  vi.advanceTimersByTime(1000)
  expect(keys.answerTo(JSON.stringify({ exchange: key }))).toBe(null)
  expect(keys.answerTo(JSON.stringify({ key }))).toBe(null)
  expect(keys.answerTo(JSON.stringify({ key: session }))).toBe('{"ready":true}')
  expect(told).toEqual([keys.launch()])
  expect(keys.answerTo(JSON.stringify({ exchange: keys.launch() }))).toContain(session)
  keys.close()
})
