import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createClient } from '#contract/client.ts'
import { openCore } from '../core.ts'
import { createChannelPair } from '../testing/channel-pair.ts'
import { failureOf, openTestCore, saveCard } from '../testing/test-core.ts'
import { DATA_FILE } from '../store/open-store.ts'

async function damaged(damage: (path: string) => void) {
  const { core, options } = openTestCore()
  await saveCard(core, '感受野')
  const { backup } = await core.call('backups.make', {})
  core.close()
  const path = join(options.dataDir, DATA_FILE)
  damage(path)
  return { options, backup, path }
}

const flip = (path: string) => {
  const bytes = readFileSync(path)
  bytes[5000] = (bytes[5000] ?? 0) ^ 4
  writeFileSync(path, bytes)
}

it.each([
  ['a flipped bit', flip, 'changed'],
  ['an empty file', (path: string) => truncateSync(path, 0), 'empty'],
] as const)('opens a window that goes back to a backup after %s, and then is the study', async (_, damage, fault) => {
  const { options, backup, path } = await damaged(damage)
  const before = readFileSync(path)
  const core = openCore({ ...options, rescues: true })
  const pair = createChannelPair()
  core.connect(pair.core)
  const client = createClient(pair.window)
  let restored = 0
  client.onRestored(() => restored++)
  try {
    expect(await client.call('app.state', {})).toMatchObject({ fault })
    expect(await failureOf(client.call('library.list', {}))).toBe('unknown-command')
    expect((await client.call('backups.list', {})).backups).toEqual([backup])
    expect(readFileSync(path)).toEqual(before)
    await client.call('backups.restore', { id: backup.id })
    expect([restored, await client.call('app.state', {})]).toMatchObject([1, { fault: null }])
    expect((await client.call('cards.list', { search: '', offset: 0, limit: 10 })).total).toBe(1)
  } finally {
    core.close()
  }
})

it('without a window to say so, does not start', async () => {
  const { options } = await damaged(flip)
  expect(() => openCore(options)).toThrow('data-damaged')
})
