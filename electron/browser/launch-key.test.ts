import { expect, it } from 'vitest'
import { keyTest, launchKey } from './launch-key.ts'

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
