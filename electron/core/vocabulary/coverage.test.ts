import { createClient } from '#contract/client.ts'
import type { JobId } from '#contract/jobs.ts'
import { expect, it } from 'vitest'
import type { TextId } from '#contract/ids.ts'
import type { Coverage, WordStatus } from '#contract/vocabulary.ts'
import type { Core } from '../core.ts'
import { takeLongEdition } from '../bundled/take-long-edition.ts'
import { seeded } from '../random/seeded.ts'
import { createChannelPair } from '../testing/channel-pair.ts'
import { onlyText, openTestCore } from '../testing/test-core.ts'
import { present } from '../testing/present.ts'

/** The coverage of a text, and the shares that were told while its words were counted. */
async function coverageOf(core: Core, textId: TextId): Promise<{ coverage: Coverage; shares: readonly number[] }> {
  const asked = await core.call('vocabulary.coverage', { textId })
  if (asked.coverage) return { coverage: asked.coverage, shares: [] }
  const shares: number[] = []
  const { window, core: end } = createChannelPair()
  core.connect(end)
  const stop = createClient(window).onProgress(({ share }) => shares.push(share))
  await core.call('jobs.run', { job: asked.job as JobId })
  stop()
  const { coverage } = await core.call('vocabulary.coverage', { textId })
  if (!coverage) throw new Error('not counted')
  return { coverage, shares }
}

/** Every running word of a text, as its pages show it. */
async function shownWords(core: Core, textId: TextId): Promise<readonly string[]> {
  const words: string[] = []
  for (let fromIndex = 0; ; fromIndex += 200) {
    const { pairs } = await core.call('library.pairs', { textId, fromIndex, count: 200 })
    if (pairs.length === 0) return words.filter((word) => /^\p{Script=Han}+$/u.test(word))
    words.push(...pairs.flatMap(({ source }) => source.flatMap((each) => each.words.map(({ text }) => text))))
  }
}

/** The slow way: the words of every page, one after another. */
async function recount(core: Core, textId: TextId): Promise<Coverage> {
  const words = await shownWords(core, textId)
  const sums: Record<WordStatus, number> = { new: 0, known: 0, learning: 0, ignored: 0 }
  for (let at = 0; at < words.length; at += 5000) {
    const { statuses } = await core.call('vocabulary.statuses', { words: words.slice(at, at + 5000) })
    for (const status of statuses) sums[status]++
  }
  return { running: words.length, known: sums.known, learning: sums.learning, ignored: sums.ignored }
}

const SEED = 91

it(`is what a recount of every page says, through statuses, corrections and undo (seed ${SEED})`, async () => {
  const test = openTestCore()
  test.core.close()
  takeLongEdition({ ...test.options, pairCount: 3000, seed: SEED })
  const core = test.reopen()
  const { texts } = await core.call('library.list', {})
  const textId = texts.find(({ pairCount }) => pairCount === 3000)?.id as TextId
  await core.call('library.use-glossary', { textId, glossaryId: 'ai', isOn: true })
  const random = seeded(SEED)
  const words = await shownWords(core, textId)
  for (let round = 0; round < 4; round++) {
    for (let count = 0; count < 6; count++) {
      const status = random.pick(['new', 'learning', 'known', 'ignored'] as const)
      await core.call('vocabulary.set', { word: random.pick(words), status })
    }
    expect((await coverageOf(core, textId)).coverage).toEqual(await recount(core, textId))
  }
  const { pairs } = await core.call('library.pairs', { textId, fromIndex: 5, count: 50 })
  const found = pairs.flatMap(({ source }) => source).find(({ text }) => text.includes('感受野'))
  const startUtf16 = found?.text.indexOf('感受野') ?? -1
  const anchor = { textId, segmentId: present(found).segmentId, startUtf16, endUtf16: startUtf16 + 3, quote: '感受野' }
  const draft = { scope: 'everywhere', anchor, change: { kind: 'split', cutsUtf16: [2] } } as const
  const before = await coverageOf(core, textId)
  const { undo } = await core.call('corrections.make', { draft: structuredClone(draft) as never })
  await core.call('vocabulary.set', { word: '野', status: 'known' })
  const after = await coverageOf(core, textId)
  expect(after.coverage).toEqual(await recount(core, textId))
  expect(after.coverage.running).toBeGreaterThan(before.coverage.running)
  await core.call('history.undo', { token: present(undo) })
  expect((await coverageOf(core, textId)).coverage.running).toBe(before.coverage.running)
}, 60_000)

it('is counted once for a text, a little at a time, and kept over a restart', async () => {
  const test = openTestCore()
  test.core.close()
  takeLongEdition({ ...test.options, pairCount: 5000, seed: SEED })
  const core = test.reopen()
  const { texts } = await core.call('library.list', {})
  const long = texts.find(({ pairCount }) => pairCount === 5000)
  const first = await coverageOf(core, present(long).id)
  // No step cuts more than some 12,000 characters, whatever the length of the text.
  expect(first.shares.length).toBeGreaterThan(5000 / 400)
  expect(first.shares).toEqual(first.shares.toSorted((one, other) => one - other))
  expect((await coverageOf(core, present(long).id)).shares).toEqual([])
  expect(await coverageOf(test.reopen(), present(long).id)).toEqual({ coverage: first.coverage, shares: [] })
}, 60_000)

it('leaves ignored words out and takes both scripts of a word for one', async () => {
  const { core } = openTestCore()
  const textId = await onlyText(core)
  await core.call('vocabulary.set', { word: '銀行', status: 'known' })
  await core.call('vocabulary.set', { word: '卷积', status: 'ignored' })
  const { coverage } = await coverageOf(core, textId)
  expect(coverage).toMatchObject({ known: 2, ignored: 3 })
})
