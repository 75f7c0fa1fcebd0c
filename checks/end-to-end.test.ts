import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../e2e', import.meta.url))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, code: readFileSync(join(folder, path), 'utf8') }))

const placesOf = (pattern: RegExp) =>
  files.flatMap(({ path, code }) => [...code.matchAll(pattern)].map(([found]) => `${path}: ${found}`))

it('waits in end-to-end tests for what is awaited, and never for a while', () => {
  expect(files.length).toBeGreaterThan(30)
  expect(placesOf(/waitForTimeout/g)).toEqual([])
})

it('finds things in end-to-end tests by role, state or data, as a class is only for looks', () => {
  expect(
    placesOf(/(?:locator|querySelector|querySelectorAll|include)\(\s*(['"`])(?:[^'"`]*[\s>(\]a-z])?\.[a-z][^'"`]*\1/g),
  ).toEqual([])
  expect(placesOf(/toHaveClass|getByTestId/g)).toEqual([])
})
