import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openCore } from '../core.ts'
import { DATA_FILE, LOCK_FILE } from '../store/open-store.ts'
import { failureOf, onlyText, openTestCore, saveCard } from '../testing/test-core.ts'

it('shows a library in a folder that cannot be written, and claims to save nothing', async () => {
  const test = openTestCore()
  const { card } = await saveCard(test.core, '感受野')
  test.core.close()
  const { dataDir } = test.options
  // What nobody can open for writing, whoever runs the tests.
  rmSync(join(dataDir, LOCK_FILE))
  mkdirSync(join(dataDir, LOCK_FILE))
  const before = readFileSync(join(dataDir, DATA_FILE))
  const names = readdirSync(dataDir)
  expect(() => openCore(test.options)).toThrow('folder-unwritable')
  const core = openCore({ ...test.options, rescues: true })
  try {
    expect(await core.call('app.state', {})).toEqual({ fault: null, isReadingOnly: true, salvaged: null })
    const textId = await onlyText(core)
    expect((await core.call('library.pairs', { textId, fromIndex: 0, count: 5 })).pairs).toHaveLength(5)
    expect((await core.call('cards.list', { search: '', offset: 0, limit: 5 })).cards).toEqual([card])
    expect((await core.call('study.next', {})).card).toEqual(card)
    for (const call of [
      core.call('cards.delete', { cardId: card.id }),
      core.call('study.grade', { cardId: card.id, grade: 'good', answeredInMs: 1 }),
      core.call('library.keep-place', { textId, pairIndex: 1 }),
      core.call('settings.change', { patch: { newPerDay: 3 } }),
      core.call('backups.make', {}),
    ])
      expect(await failureOf(call)).toBe('read-only')
  } finally {
    core.close()
  }
  expect(readFileSync(join(dataDir, DATA_FILE))).toEqual(before)
  expect(readdirSync(dataDir)).toEqual(names)
})
