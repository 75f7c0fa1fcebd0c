import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createClient } from '#contract/client.ts'
import { createChannelPair } from '../../testing/channel-pair.ts'
import { takeFile } from '../../testing/own-text.ts'
import { failureOf, openTestCore, saveCard, temporaryFolder } from '../../testing/test-core.ts'
import { checkFile } from './check-file.ts'

const open = () => openTestCore({ checkBackup: (path) => Promise.resolve(checkFile(path)) })

it('moves every backup to the folder a person chose, keeps new ones there, and brings them back', async () => {
  const { core, options } = open()
  await saveCard(core, '感受野')
  const first = (await core.call('backups.make', {})).backup
  const folder = join(temporaryFolder(), 'disk', 'backups')
  await core.call('backups.move', { folder })
  const second = (await core.call('backups.make', {})).backup
  const { backups, place } = await core.call('backups.list', {})
  expect([backups, place]).toEqual([[second, first], folder])
  expect(readdirSync(folder)).toHaveLength(4)
  expect(readdirSync(join(options.dataDir, 'backups'))).toEqual([])
  await core.call('backups.restore', { id: first.id })
  await core.call('backups.move', { folder: null })
  expect((await core.call('backups.list', {})).backups).toEqual(expect.arrayContaining([first, second]))
  expect(readdirSync(folder)).toEqual([])
})

it('refuses a folder that holds other things, lies in the library, or is no whole path, and changes nothing', async () => {
  const { core, options } = open()
  await saveCard(core, '感受野')
  await core.call('backups.make', {})
  const taken = temporaryFolder()
  writeFileSync(join(taken, 'letter.txt'), 'Dear')
  const other = open()
  await saveCard(other.core, '感受野')
  await other.core.call('backups.make', {})
  for (const folder of [
    taken,
    'backups',
    join(options.dataDir, 'mine'),
    options.dataDir,
    join(other.options.dataDir, 'backups'),
  ])
    expect(await failureOf(core.call('backups.move', { folder }))).toBe('backup-place-refused')
  const file = join(taken, 'letter.txt')
  expect(await failureOf(core.call('backups.move', { folder: file }))).toBe('read-only')
  expect(await core.call('backups.list', {})).toMatchObject({ backups: [{}], place: null })
})

it('never stands an empty folder in for a disk that is not there, and tells every window', async () => {
  const { core } = open()
  await saveCard(core, '感受野')
  const folder = join(temporaryFolder(), 'disk')
  await core.call('backups.move', { folder })
  rmSync(folder, { recursive: true })
  expect(await failureOf(core.call('backups.make', {}))).toBe('backup-place-missing')
  expect(existsSync(folder)).toBe(false)
  const pair = createChannelPair()
  core.connect(pair.core)
  const told: string[] = []
  createClient(pair.window).onBackupTrouble((trouble) => told.push(trouble))
  // So large that a backup is made before.
  await takeFile(core, '船来了。水很急。\n'.repeat(60_000), { name: 'long.txt' })
  await expect.poll(() => told).toEqual(['backup-place-missing'])
  expect((await core.call('backups.list', {})).trouble).toBe('backup-place-missing')
  mkdirSync(folder)
  await core.call('backups.make', {})
  expect((await core.call('backups.list', {})).trouble).toBe(null)
})
