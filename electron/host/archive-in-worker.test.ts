import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readArchive } from '#core/safety/archive/read-archive.ts'
import { openTestCore, saveCard, temporaryFolder } from '#core/testing/test-core.ts'
import { archiveInWorker } from './archive-in-worker.ts'

const script = fileURLToPath(new URL('archive-worker.ts', import.meta.url))

it('writes the archive of a running study in a thread beside it', async () => {
  const { core } = openTestCore({ archiver: archiveInWorker(script) })
  await saveCard(core, '感受野')
  const folder = join(temporaryFolder(), 'archive')
  const { job } = await core.call('archive.begin', { folder })
  await core.call('jobs.run', { job })
  expect(readArchive(folder, join(temporaryFolder(), 'data'))).toMatchObject({ cards: 1, isSound: true })
})
