import { nothingChanged } from '#contract/changes.ts'
import { expect, it } from 'vitest'
import { defaultSettings, type Settings } from '#contract/settings.ts'
import type { UndoToken } from '#contract/ids.ts'
import { openLibrary } from '../safety/open-library.ts'
import { openTestCore } from '../testing/test-core.ts'

const read = async ({ core }: ReturnType<typeof openTestCore>): Promise<Settings> =>
  (await core.call('settings.read', {})).settings

it('starts with the defaults and keeps what is changed, also after a restart', async () => {
  const test = openTestCore()
  expect(await read(test)).toEqual(defaultSettings)
  const { settings, changed } = await test.core.call('settings.change', {
    patch: { theme: 'ink', keys: { 'app.help': 'F1' } },
  })
  expect(settings).toEqual({ ...defaultSettings, theme: 'ink', keys: { 'app.help': 'F1' } })
  expect(changed).toEqual({ ...nothingChanged, settings: true })
  test.reopen()
  expect(await read(test)).toEqual(settings)
})

it('takes a change of settings back', async () => {
  const test = openTestCore()
  await test.core.call('settings.change', { patch: { textSizePx: 30 } })
  const { undo } = await test.core.call('settings.change', { patch: { textSizePx: 40, theme: 'paper' } })
  await test.core.call('history.undo', { token: undo as UndoToken })
  expect(await read(test)).toEqual({ ...defaultSettings, textSizePx: 30 })
})

it('says when a setting changes what is to be studied', async () => {
  const { core } = openTestCore()
  expect((await core.call('settings.change', { patch: { newPerDay: 5 } })).changed.study).toBe(true)
})

it('lets the defaults stand for settings it does not know or understand', async () => {
  const test = openTestCore()
  await test.core.call('settings.change', { patch: { theme: 'ink' } })
  test.core.close()
  const { database, close } = openLibrary(test.options.dataDir)
  for (const [key, value] of [
    ['layout', '"of another version"'],
    ['unheardOf', '1'],
    ['textSizePx', '4'],
  ])
    database.run('INSERT INTO settings (key, value) VALUES (?, ?)', key ?? '', value ?? '')
  close()
  test.reopen()
  expect(await read(test)).toEqual({ ...defaultSettings, theme: 'ink' })
})

it('keeps the hints that are over, which is no step that could be taken back', async () => {
  const test = openTestCore()
  const { settings, undo } = await test.core.call('settings.change', { patch: { hintsDone: ['touch'] } })
  expect([settings.hintsDone, undo]).toEqual([['touch'], null])
  expect((await test.core.call('history.list', { offset: 0, limit: 10 })).total).toBe(0)
})
