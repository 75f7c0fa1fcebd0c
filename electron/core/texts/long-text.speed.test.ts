import { expect, it } from 'vitest'
import type { TermId, TextId } from '#contract/ids.ts'
import type { Core } from '../core.ts'
import { leastCpuMs } from '../testing/cpu-time.ts'
import { openTestCore } from '../testing/test-core.ts'
import { takeLongEdition } from '../bundled/take-long-edition.ts'

const PAIRS = 20_000

async function openWithLongText() {
  const test = openTestCore()
  test.core.close()
  takeLongEdition({ ...test.options, pairCount: PAIRS, seed: 5 })
  const core = test.reopen()
  const { texts } = await core.call('library.list', {})
  const idOf = (pairs: (count: number) => boolean) => texts.find(({ pairCount }) => pairs(pairCount))?.id as TextId
  return { core, small: idOf((count) => count < PAIRS), long: idOf((count) => count === PAIRS) }
}

const OPENINGS = 200
const FINDINGS = 1000

/** What opening a text and reading its pairs from some place costs, in the best of several runs. */
async function openingMs(core: Core, textId: TextId, fromIndex: number): Promise<number> {
  const many = await leastCpuMs(4, async () => {
    for (let count = 0; count < OPENINGS; count++) {
      await core.call('library.open', { textId })
      await core.call('library.pairs', { textId, fromIndex, count: 9 })
    }
  })
  return many / OPENINGS
}

it('opens a text of 20,000 pairs as fast as a small one, also at its end', async () => {
  const { core, small, long } = await openWithLongText()
  const [smallMs, startMs, endMs] = [
    await openingMs(core, small, 0),
    await openingMs(core, long, 0),
    await openingMs(core, long, PAIRS - 9),
  ]
  console.info(
    `opening with 9 pairs: small ${smallMs.toFixed(2)} ms, long ${startMs.toFixed(2)} ms, at its end ${endMs.toFixed(2)} ms`,
  )
  // The long text is more than two thousand times the small one: a cost that grew with it would show far above this.
  expect(Math.max(startMs, endMs) / smallMs).toBeLessThan(20)
})

it('finds the places of a term in 20,000 pairs, and remembers them', async () => {
  const { core, long } = await openWithLongText()
  const find = () => core.call('library.places', { textId: long, termId: 'receptive-field' as TermId })
  const firstMs = await leastCpuMs(1, find)
  const { places } = await find()
  const againMs = await leastCpuMs(3, async () => {
    for (let count = 0; count < FINDINGS; count++) await find()
  })
  const secondMs = againMs / FINDINGS
  console.info(`${places.length} places: ${firstMs.toFixed(0)} ms, then ${secondMs.toFixed(2)} ms`)
  expect(places.length).toBeGreaterThan(1000)
  expect(firstMs / Math.max(secondMs, 0.1)).toBeGreaterThan(5)
})
