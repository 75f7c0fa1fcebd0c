import { expect, it } from 'vitest'
import { languageOf } from './words.ts'

it('follows the system’s language until the reader chooses one', () => {
  expect(languageOf('system', ['zh-Hans-CN', 'en'])).toBe('zh-CN')
  expect(languageOf('system', ['de-CH'])).toBe('en')
  expect(languageOf('zh-CN', ['en'])).toBe('zh-CN')
})
