import { expect, it } from 'vitest'
import type { TermId, TextId } from '#contract/ids.ts'
import { takeLongEdition } from '../bundled/take-long-edition.ts'
import { openTestCore } from '../testing/test-core.ts'

const PAIRS = 5000

it('reads a long text at any place, and finds a term in all of it', async () => {
  const test = openTestCore()
  test.core.close()
  takeLongEdition({ ...test.options, pairCount: PAIRS, seed: 5 })
  const core = test.reopen()
  const { texts } = await core.call('library.list', {})
  const textId = texts.find(({ pairCount }) => pairCount === PAIRS)?.id as TextId
  const { pairs } = await core.call('library.pairs', { textId, fromIndex: PAIRS - 9, count: 20 })
  expect(pairs.map(({ index }) => index)).toEqual(Array.from({ length: 9 }, (_, at) => PAIRS - 9 + at))
  await core.call('library.use-glossary', { textId, glossaryId: 'ai', isOn: true })
  const find = () => core.call('library.places', { textId, termId: 'receptive-field' as TermId })
  const { places } = await find()
  expect(places.length).toBeGreaterThan(PAIRS / 20)
  expect(await find()).toEqual({ places })
})
