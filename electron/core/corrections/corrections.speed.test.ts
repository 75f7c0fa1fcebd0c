import { expect, it } from 'vitest'
import type { TextId } from '#contract/ids.ts'
import type { EpochMs } from '#contract/units.ts'
import type { Core } from '../core.ts'
import { createIds } from '../store/ids.ts'
import { takeLongEdition } from '../bundled/take-long-edition.ts'
import { seeded, type Seeded } from '../random/seeded.ts'
import { openLibrary } from '../safety/open-library.ts'
import { leastCpuMs } from '../testing/cpu-time.ts'
import { openTestCore } from '../testing/test-core.ts'

const CORRECTIONS = 1000

/** Writes corrections of readings on every page of a text, half of them for every text. */
function writeCorrections(dataDir: string, textId: TextId, random: Seeded) {
  const { database, close } = openLibrary(dataDir)
  const makeId = createIds({ clock: () => 1_700_000_000_000 as EpochMs, randomBytes: random.bytes })
  const rows = database.all<{ id: string; content: string }>(
    `SELECT id, content FROM segments WHERE text_id = ? AND side = 'source' ORDER BY position LIMIT ${CORRECTIONS}`,
    textId,
  )
  for (const { id, content } of rows) {
    const start = random.below(content.length - 1)
    database.run(
      `INSERT INTO corrections VALUES (?, ?, 'reading', ?, ?, ?, ?, ?, ?, '[]', '["ma1","ma2"]', '', '', 0)`,
      makeId(),
      random.pick(['here', 'everywhere']),
      textId,
      id,
      start,
      start + 2,
      content.slice(start, start + 2),
      content,
    )
  }
  close()
}

/** Reading every page in turn, all of them remembered: the best of several runs, in milliseconds of computing. */
const pagesMs = (core: Core, textId: TextId): Promise<number> =>
  leastCpuMs(8, async () => {
    for (let fromIndex = 0; fromIndex < 960; fromIndex += 24)
      await core.call('library.pairs', { textId, fromIndex, count: 24 })
  })

it('shows a page with a thousand corrections in the study about as fast as with none', async () => {
  const test = openTestCore()
  test.core.close()
  takeLongEdition({ ...test.options, pairCount: CORRECTIONS, seed: 5 })
  const textIdOf = async (core: Core) =>
    (await core.call('library.list', {})).texts.find(({ pairCount }) => pairCount === CORRECTIONS)?.id as TextId
  const without = test.reopen()
  const textId = await textIdOf(without)
  const noneMs = await pagesMs(without, textId)
  without.close()
  writeCorrections(test.options.dataDir, textId, seeded(5))
  const withMs = await pagesMs(test.reopen(), textId)
  console.info(`40 pages of 24 pairs: none ${noneMs.toFixed(1)} ms, ${CORRECTIONS} corrections ${withMs.toFixed(1)} ms`)
  // Every page has corrections here; a cost that grew with their number would show far above this.
  expect(withMs / noneMs).toBeLessThan(4)
}, 60_000)
