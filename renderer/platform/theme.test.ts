import { expect, it } from 'vitest'
import { themeOf } from './theme.ts'

it('follows the system’s colours until the reader chooses a theme', () => {
  expect(themeOf('system', { isDark: false, hasMoreContrast: false })).toBe('paper')
  expect(themeOf('system', { isDark: true, hasMoreContrast: false })).toBe('ink')
  expect(themeOf('system', { isDark: true, hasMoreContrast: true })).toBe('contrast')
  expect(themeOf('ink', { isDark: false, hasMoreContrast: true })).toBe('ink')
})
