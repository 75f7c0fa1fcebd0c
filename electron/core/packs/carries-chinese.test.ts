import { expect, it } from 'vitest'
import { carriedChinese } from './carries-chinese.ts'

it('lets an English sentence name a person in Chinese', () => {
  expect(carriedChinese('Cao Yue (曹越源) founded the company in 2024.')).toBeNull()
  expect(carriedChinese('The word she used, 余裕, has no good English for it at all.')).toBeNull()
  expect(carriedChinese('No Chinese here.')).toBeNull()
})

it.each([
  '雨季 2',
  'The rainy season (雨季)',
  '河水漫过了石桥',
  'It rained: 那里雨很大 is what he said, and he said it very often.',
])('finds the Chinese that %j carries along', (text) => {
  expect(carriedChinese(text)).not.toBeNull()
})
