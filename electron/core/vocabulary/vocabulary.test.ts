import { expect, it } from 'vitest'
import type { UndoToken } from '#contract/ids.ts'
import type { Core } from '../core.ts'
import { openTestCore, saveCard } from '../testing/test-core.ts'

const statusesOf = async (core: Core, ...words: string[]) =>
  (await core.call('vocabulary.statuses', { words })).statuses

it('keeps the status of a word, the same in both scripts, also after a restart', async () => {
  const test = openTestCore()
  const { changed } = await test.core.call('vocabulary.set', { word: '網絡', status: 'known' })
  expect(changed).toMatchObject({ words: true, corrections: false, cards: [] })
  expect(await statusesOf(test.reopen(), '网络', '網絡', '网')).toEqual(['known', 'known', 'new'])
})

it('takes a status back, step by step', async () => {
  const { core } = openTestCore()
  await core.call('vocabulary.set', { word: '银行', status: 'learning' })
  const known = await core.call('vocabulary.set', { word: '银行', status: 'known' })
  await core.call('history.undo', { token: known.undo as UndoToken })
  expect(await statusesOf(core, '银行')).toEqual(['learning'])
  const fresh = await core.call('vocabulary.set', { word: '银行', status: 'new' })
  expect(await statusesOf(core, '银行')).toEqual(['new'])
  await core.call('history.undo', { token: fresh.undo as UndoToken })
  expect(await statusesOf(core, '银行')).toEqual(['learning'])
  expect((await core.call('vocabulary.set', { word: '银行', status: 'learning' })).undo).toBeNull()
})

it('makes what is still new on a page known in one step, and leaves the rest', async () => {
  const { core } = openTestCore()
  await core.call('vocabulary.set', { word: '工作', status: 'learning' })
  const words = ['他', '長大', '长大', '银行', '工作', 'GPT-3', '，', '2020年']
  const { count, undo } = await core.call('vocabulary.know-rest', { words })
  expect(count).toBe(3)
  expect(await statusesOf(core, ...words)).toEqual([
    'known',
    'known',
    'known',
    'known',
    'learning',
    'new',
    'new',
    'new',
  ])
  expect((await core.call('vocabulary.know-rest', { words })).undo).toBeNull()
  await core.call('history.undo', { token: undo as UndoToken })
  expect(await statusesOf(core, '他', '银行', '工作')).toEqual(['new', 'new', 'learning'])
})

it('begins to learn a word that is saved as a card, unless its status was set', async () => {
  const { core } = openTestCore()
  const { undo } = await saveCard(core, '银行')
  expect(await statusesOf(core, '银行', '銀行')).toEqual(['learning', 'learning'])
  await core.call('history.undo', { token: undo as UndoToken })
  expect(await statusesOf(core, '银行')).toEqual(['new'])
  await core.call('vocabulary.set', { word: '感受野', status: 'known' })
  await saveCard(core, '感受野', 'receptive-field')
  expect(await statusesOf(core, '感受野')).toEqual(['known'])
})

it('keeps one note a word in whatever script, finds it, and takes changes back', async () => {
  const test = openTestCore()
  const { undo } = await test.core.call('notes.write', { word: '網絡', note: ' like a fishing net ' })
  const core = test.reopen()
  expect(await core.call('notes.read', { word: '网络' })).toEqual({ note: 'like a fishing net' })
  const list = (search: string) => core.call('notes.list', { search, offset: 0, limit: 9 })
  expect(await list('FISHING')).toMatchObject({ total: 1, notes: [{ word: '網絡', note: 'like a fishing net' }] })
  expect((await list('网络')).total).toBe(1)
  expect((await list('sea')).total).toBe(0)
  const emptied = await core.call('notes.write', { word: '网络', note: '' })
  expect(await list('')).toEqual({ total: 0, notes: [] })
  await core.call('history.undo', { token: emptied.undo as UndoToken })
  expect((await list('')).total).toBe(1)
  await core.call('history.undo', { token: undo as UndoToken })
  expect(await core.call('notes.read', { word: '网络' })).toEqual({ note: '' })
})
