import { expect, it } from 'vitest'
import { neededAtEdge, neededPitch, syllableWidth } from './column-pitch.ts'

it('takes a syllable for as wide as its letters, whatever mark stands over them', () => {
  expect(syllableWidth('zhuàng')).toBe(syllableWidth('zhuang'))
  expect(syllableWidth('lǜ')).toBe(syllableWidth('lu'))
  expect(syllableWidth('zhuang')).toBeGreaterThan(2 * syllableWidth('yi'))
})

it('asks for the room of the widest two neighbours of a word', () => {
  expect(neededPitch(['chuāng', 'kuàng'])).toBeGreaterThan(neededPitch(['bō', 'li']))
  expect(neededPitch(['yī', 'zhuāng', 'yī'])).toBeLessThan(neededPitch(['zhuāng', 'zhuāng']))
  expect(neededPitch(['zhuāng'])).toBe(0)
})

it('keeps more room between words than inside one', () => {
  expect(neededAtEdge('shàng', 'de')).toBeGreaterThan(neededPitch(['shàng', 'de']))
})
