import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { EpochMs } from '#contract/units.ts'
import { seeded } from '../random/seeded.ts'
import { createIds } from '../store/ids.ts'
import { mutate } from '../store/mutate.ts'
import { openLibrary } from '../safety/open-library.ts'
import { sha256 } from '../store/sha256.ts'
import { cpuMs } from '../testing/cpu-time.ts'
import { importText } from './import-text.ts'
import { prepareText } from './prepare-text.ts'

it('takes in a long novel in time that grows with its length', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-speed-'))
  const store = openLibrary(join(folder, 'data'))
  const clock = () => 1_700_000_000_000 as EpochMs
  const makeId = createIds({ clock, randomBytes: seeded(1).bytes })
  const context = { database: store.database, clock, makeId }
  const novel = (chapters: number) =>
    Array.from(
      { length: chapters },
      (_, index) => `第${index + 1}章　渡口\n${'船开了。水声很大，没有人说话。\n'.repeat(40)}`,
    ).join('\n')
  const timed = (chapters: number) =>
    cpuMs(() => {
      const bytes = new TextEncoder().encode(novel(chapters))
      const text = prepareText({ name: 'a.txt', bytes, digest: sha256(bytes) }, {}, { packs: [], digest: sha256 })
      mutate(context, (mutation) => ({ result: importText(mutation, text), step: null }))
    })
  timed(20)
  const [short, long] = [timed(100), timed(400)]
  expect(store.database.one('SELECT count(*) AS count FROM texts')).toEqual({ count: 3 })
  // Four times the length; a cost that grows with its square would be sixteen times.
  expect(long / short).toBeLessThan(9)
  store.close()
  rmSync(folder, { recursive: true, force: true })
})
