import { expect, it } from 'vitest'
import { withArrows, withEscapes } from './controls.ts'

const turning = [0x61c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069]

it('shows every control that turns the direction of text, and changes no offset', () => {
  for (const code of turning) {
    const text = `report${String.fromCharCode(code)}fdp.exe`
    expect(withArrows(text)).toMatch(/^report[⇐⇒⇔]fdp\.exe$/)
    expect(withArrows(text)).toHaveLength(text.length)
    expect(withEscapes(text)).toBe(`report\\u${code.toString(16).padStart(4, '0')}fdp.exe`)
  }
  expect(withArrows('船来了。The boat.\u200B')).toBe('船来了。The boat.\u200B')
})

it('is read as the same text where a program reads it as JSON', () => {
  const value = { name: '\u202Egnp.exe' }
  expect(JSON.parse(withEscapes(JSON.stringify(value)))).toEqual(value)
})
