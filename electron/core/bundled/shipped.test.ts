import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { checkContent } from './check-content.ts'
import { readContentSource } from './read-source.ts'

const contentDir = fileURLToPath(new URL('../../../content', import.meta.url))

it('ships content without a mistake, every term and number on both sides', () => {
  const source = readContentSource(contentDir)
  expect(checkContent(contentDir, source, null)).toEqual([])
  expect(source.editions.reduce((sum, { pairs }) => sum + pairs.length, 0)).toBeGreaterThanOrEqual(70)
  expect(source.entries.length).toBeGreaterThanOrEqual(60)
})
