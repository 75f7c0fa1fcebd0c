import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { CardId } from '#contract/ids.ts'
import type { EpochMs } from '#contract/units.ts'
import { createIds } from './ids.ts'

it('makes ids that ascend, also within one millisecond and while the clock goes back', () => {
  let now = 1_700_000_000_000
  const makeId = createIds({ clock: () => now as EpochMs, randomBytes })
  const ids: string[] = []
  for (let step = 0; step < 20_000; step++) {
    if (step % 7000 === 6999) now -= 5000
    ids.push(makeId())
  }
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

it('makes ids that say when they were made', () => {
  const makeId = createIds({ clock: () => 0x0199_1234_5678 as EpochMs, randomBytes })
  const id = makeId()
  expect(id).toMatch(/^01991234-5678-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(v.is(CardId, id)).toBe(true)
})
