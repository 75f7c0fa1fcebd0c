import { expect, it } from 'vitest'
import type { EpochMs } from '#contract/units.ts'
import { seeded } from '../random/seeded.ts'
import { stampAfter } from './hybrid-clock.ts'

it('gives stamps that only grow and never come twice, whatever the clock of the machine does', () => {
  const random = seeded(7)
  let last: string | null = null
  const seen = new Set<string>()
  for (let step = 0; step < 200_000; step++) {
    const now = (random.below(3) === 0 ? 0 : 4_000_000_000_000 - random.below(10)) as EpochMs
    const next: string = stampAfter(last, now, 'a'.repeat(16))
    expect(last === null || next > last).toBe(true)
    seen.add(next)
    last = next
  }
  expect(seen.size).toBe(200_000)
})

it('puts what was written later on another device after what was known there', () => {
  const now = 1_800_000_000_000 as EpochMs
  const here = stampAfter(null, now, 'a'.repeat(16))
  expect(stampAfter(here, (now - 5000) as EpochMs, 'b'.repeat(16)) > here).toBe(true)
})
