import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openCore } from '#core/core.ts'
import { builtContent } from '#core/testing/test-core.ts'
import { machineOptions } from '../../electron/host/machine.ts'
import { makeSampleStudy } from './sample-study.ts'

it('makes a study with two texts, and cards that were answered on several days', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'duizhao-sample-'))
  const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
  const paths = { contentDir: builtContent(here('content')), alignWorker: here('electron/host/align-worker.ts') }
  await makeSampleStudy(dataDir, 4, paths)
  const core = openCore(machineOptions({ dataDir, ...paths, log: (line) => expect(line).toBe('') }))
  const { texts } = await core.call('library.list', {})
  const { cards } = await core.call('cards.list', { search: '', offset: 0, limit: 50 })
  await core.settle()
  core.close()
  rmSync(dataDir, { recursive: true })
  expect(texts.length).toBeGreaterThanOrEqual(2)
  expect(cards).toHaveLength(12)
  expect(cards.filter(({ reps }) => reps > 1).length).toBeGreaterThan(3)
})
