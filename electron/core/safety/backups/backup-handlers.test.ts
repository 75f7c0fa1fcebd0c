import { existsSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createClient } from '#contract/client.ts'
import { createChannelPair } from '../../testing/channel-pair.ts'
import { failureOf, openTestCore, saveCard } from '../../testing/test-core.ts'
import { verifyLibrary } from '../verify.ts'
import { backupFile } from './backup-folder.ts'
import { backupFolder } from './backup-place.ts'
import { checkFile } from './check-file.ts'

const open = () => openTestCore({ checkBackup: (path) => Promise.resolve(checkFile(path)) })
const cards = async ({ core }: ReturnType<typeof open>) =>
  (await core.call('cards.list', { search: '', offset: 0, limit: 10 })).cards.map(({ headword }) => headword)

it('goes back to a backup while windows are open, tells them, and goes on from there', async () => {
  const test = open()
  const pair = createChannelPair()
  test.core.connect(pair.core)
  const client = createClient(pair.window)
  let told = 0
  client.onRestored(() => told++)
  await saveCard(test.core, '感受野')
  const { backup } = await client.call('backups.make', {})
  expect(backup).toMatchObject({ cards: 1, texts: 1, isRestorable: true })
  await saveCard(test.core, '增长')
  await client.call('backups.restore', { id: backup.id })
  expect([told, await cards(test)]).toEqual([1, ['感受野']])
  const [newest] = (await client.call('backups.list', {})).backups
  expect(newest).toMatchObject({ cards: 2, isRestorable: true })
  await saveCard(test.core, '层数')
  await test.core.call('backups.restore', { id: newest?.id ?? '' })
  expect((await cards(test)).toSorted()).toEqual(['增长', '感受野'])
  await test.core.settle()
  test.core.close()
  expect(verifyLibrary(test.options.dataDir)).toEqual({ isSound: true, findings: [], notes: [] })
})

it('makes one backup after the other when several windows ask at once, and goes back only when they are made', async () => {
  const test = open()
  await saveCard(test.core, '感受野')
  const { backup } = await test.core.call('backups.make', {})
  await saveCard(test.core, '增长')
  const asked = [1, 2, 3].map(() => test.core.call('backups.make', {}))
  const restored = test.core.call('backups.restore', { id: backup.id })
  const made = await Promise.all(asked)
  await restored
  expect(new Set(made.map((each) => each.backup.id)).size).toBe(3)
  expect(made.map((each) => each.backup.cards)).toEqual([2, 2, 2])
  expect(await cards(test)).toEqual(['感受野'])
})

it('changes nothing where a backup is not there or damaged', async () => {
  const test = open()
  await saveCard(test.core, '感受野')
  const { backup } = await test.core.call('backups.make', {})
  await saveCard(test.core, '增长')
  expect(await failureOf(test.core.call('backups.restore', { id: '000099-20261128T033000Z' }))).toBe('backup-not-found')
  const path = backupFile(backupFolder(test.options.dataDir), backup.id)
  expect(existsSync(path)).toBe(true)
  writeFileSync(path, 'rotten')
  expect(await failureOf(test.core.call('backups.restore', { id: backup.id }))).toBe('backup-damaged')
  expect(await cards(test)).toHaveLength(2)
  await saveCard(test.core, '层数')
  expect(await cards(test)).toHaveLength(3)
})
