import { copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { UndoToken } from '#contract/ids.ts'
import { DATA_FILE } from '../store/open-store.ts'
import { failureOf, openTestCore, saveCard } from '../testing/test-core.ts'
import { verifyLibrary } from './verify.ts'

const ways: readonly (readonly [string, (path: string) => void])[] = [
  ['removed', (path) => rmSync(path)],
  ['moved', (path) => renameSync(path, `${path}.elsewhere`)],
  ['replaced by a copy', (path) => (copyFileSync(path, `${path}.copy`), renameSync(`${path}.copy`, path))],
  ['replaced by another file', (path) => (rmSync(path), writeFileSync(path, 'another'))],
  ['without its log', (path) => rmSync(`${path}-wal`)],
  ['with another log', (path) => (rmSync(`${path}-wal`), writeFileSync(`${path}-wal`, ''))],
  ['gone with its folder', (path) => rmSync(join(path, '..'), { recursive: true })],
]

it.each(ways)('says that nothing is saved when the library is %s while it is open', async (_, move) => {
  const { core, options, logged } = openTestCore()
  const { undo } = await core.call('settings.change', { patch: { theme: 'ink' } })
  const card = await saveCard(core, '感受野')
  move(join(options.dataDir, DATA_FILE))
  const calls = [
    () => core.call('settings.change', { patch: { theme: 'paper' } }),
    () => core.call('history.undo', { token: undo as UndoToken }),
    () => core.call('cards.delete', { cardId: card.card.id }),
  ]
  for (const call of calls) expect(await failureOf(call())).toBe('library-moved')
  expect((await core.call('settings.read', {})).settings.theme).toBe('ink')
  expect(logged).toEqual([])
})

it('saves again once the library is back in its place', async () => {
  const test = openTestCore()
  const path = join(test.options.dataDir, DATA_FILE)
  renameSync(path, `${path}.elsewhere`)
  expect(await failureOf(saveCard(test.core, '感受野'))).toBe('library-moved')
  renameSync(`${path}.elsewhere`, path)
  await saveCard(test.core, '感受野')
  test.reopen()
  expect((await test.core.call('cards.list', { search: '', offset: 0, limit: 10 })).total).toBe(1)
  test.core.close()
  expect(verifyLibrary(test.options.dataDir)).toEqual({ isSound: true, findings: [], notes: [] })
})
