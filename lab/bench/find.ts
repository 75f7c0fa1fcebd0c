import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { EpochMs } from '../../electron/contract/units.ts'
import { openEngines } from '../../electron/core/bundled/open-engines.ts'
import { takeLongEdition } from '../../electron/core/bundled/take-long-edition.ts'
import { findHandlers } from '../../electron/core/find/find-handlers.ts'
import { openLibrary } from '../../electron/core/safety/open-library.ts'
import { createIds } from '../../electron/core/store/ids.ts'
import { median, printTable } from './table.ts'

const contentDir = fileURLToPath(new URL('../../out/content', import.meta.url))
const PAIRS = 34_000
const ROUNDS = 9
const QUERIES = ['感受野', '圖書館', 'receptive field', 'gan3shou4ye3', 'ganshou', '的', '没有这样的话']

/**
 * What finding costs in a text of 34,000 pairs (a million characters of Chinese), beside SQLite's own LIKE over the same
 * sentences, which knows one script, no pinyin and no places.
 */
export async function measureFind(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'duizhao-bench-'))
  const clock = () => Date.now() as EpochMs
  takeLongEdition({
    dataDir,
    contentDir,
    clock,
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    pairCount: PAIRS,
    seed: 5,
  })
  const store = openLibrary(dataDir)
  const makeId = createIds({ clock, randomBytes: (count) => new Uint8Array(randomBytes(count)) })
  const context = { database: store.database, clock, makeId }
  const handlers = findHandlers(context, openEngines(join(contentDir, 'language')))
  const find = (query: string) => handlers['find.places']({ query, textId: null, offset: 0, limit: 50 })
  await find('感')
  const timed = (run: () => unknown) => {
    const times = Array.from({ length: ROUNDS }, () => {
      const start = performance.now()
      run()
      return performance.now() - start
    })
    return median(times)
  }
  const rows = await Promise.all(
    QUERIES.map(async (query) => ({
      query,
      places: (await find(query)).total,
      'find ms': timed(() => find(query)).toFixed(1),
      'LIKE ms': timed(() => store.database.all('SELECT id FROM segments WHERE content LIKE ?', `%${query}%`)).toFixed(
        1,
      ),
    })),
  )
  printTable('Finding among a million characters', rows)
  store.close()
  rmSync(dataDir, { recursive: true })
}
