import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createClient } from '#contract/client.ts'
import { openCore } from '../../core.ts'
import { createChannelPair } from '../../testing/channel-pair.ts'
import { failureOf, openTestCore, saveCard, temporaryFolder } from '../../testing/test-core.ts'
import { DATA_FILE } from '../../store/open-store.ts'
import { readArchive } from './read-archive.ts'

it('archives an open study in a new folder, tells how far it is, and a study of it holds the same', async () => {
  const { core } = openTestCore()
  await saveCard(core, '感受野')
  const pair = createChannelPair()
  core.connect(pair.core)
  const client = createClient(pair.window)
  const shares: number[] = []
  client.onProgress(({ share }) => shares.push(share))
  const folder = join(temporaryFolder(), 'archive')
  const { job } = await client.call('archive.begin', { folder })
  await client.call('jobs.run', { job })
  expect(shares.length).toBeGreaterThan(3)
  expect(shares).toEqual(shares.toSorted((one, other) => one - other))
  const data = join(temporaryFolder(), 'data')
  expect(readArchive(folder, data)).toMatchObject({ cards: 1, texts: 1, isSound: true })
})

it('writes no archive and no copy over anything, nor into half a path', async () => {
  const { core, options } = openTestCore()
  const taken = temporaryFolder()
  writeFileSync(join(taken, 'letter.txt'), 'Dear')
  for (const folder of [taken, options.dataDir, 'archive', join(options.dataDir, DATA_FILE)]) {
    expect(await failureOf(core.call('archive.begin', { folder }))).toBe('archive-refused')
    expect(await failureOf(core.call('archive.copy', { folder }))).toBe('archive-refused')
  }
})

it('saves a copy elsewhere of a library that was moved away while it was open, with all that was saved', async () => {
  const test = openTestCore()
  const { core, options } = test
  await saveCard(core, '感受野')
  const away = join(temporaryFolder(), 'away')
  mkdirSync(away)
  renameSync(join(options.dataDir, DATA_FILE), join(away, DATA_FILE))
  expect(await failureOf(saveCard(core, '增长'))).toBe('library-moved')
  const folder = join(temporaryFolder(), 'copy')
  expect(await core.call('archive.copy', { folder })).toEqual({ cards: 1, texts: 1 })
  expect(existsSync(join(options.dataDir, DATA_FILE))).toBe(false)
  const copy = openCore({ ...options, dataDir: folder })
  try {
    expect((await copy.call('cards.list', { search: '', offset: 0, limit: 5 })).total).toBe(1)
    await saveCard(copy, '增长')
  } finally {
    copy.close()
  }
  expect(readFileSync(join(folder, DATA_FILE)).length).toBeGreaterThan(0)
})
