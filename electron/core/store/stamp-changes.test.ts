import { expect, it } from 'vitest'
import { openDatabase } from './database.ts'
import { DATA_FILE } from './open-store.ts'
import { openTestCore, saveCard } from '../testing/test-core.ts'

interface StampRow {
  readonly row_key: string
  readonly field: string
  readonly stamp: string
}

it('knows when and where each field was last written, of what was deleted that it was, and nothing of what is derived', async () => {
  const { core, options, wait } = openTestCore()
  const { card } = await saveCard(core, '感受野')
  wait(1000)
  await core.call('cards.edit', { cardId: card.id, fields: { note: 'see' } })
  await core.call('study.grade', { cardId: card.id, grade: 'good', answeredInMs: 500 })
  const other = (await saveCard(core, '增长')).card
  const { undo } = await core.call('cards.delete', { cardId: other.id })
  wait(1000)
  await core.call('history.undo', { token: undo })
  await core.call('cards.delete', { cardId: other.id })
  core.close()
  const database = openDatabase(`${options.dataDir}/${DATA_FILE}`, { waitMs: 0 })
  const stamps = database.all<StampRow>(`SELECT row_key, field, stamp FROM field_stamps WHERE table_name = 'cards'`)
  const device = database.one<{ value: string }>(`SELECT value FROM meta WHERE key = 'device'`)?.value ?? ''
  const tombstones = database.all<StampRow>('SELECT * FROM tombstones')
  database.close()
  expect(stamps.map(({ row_key, field }) => [row_key, field])).toEqual([
    [card.id, '*'],
    [card.id, 'note'],
  ])
  expect(stamps.every(({ stamp }) => stamp.endsWith(`-${device}`))).toBe(true)
  expect((stamps[1]?.stamp ?? '') > (stamps[0]?.stamp ?? '')).toBe(true)
  expect(tombstones).toMatchObject([{ table_name: 'cards', row_key: other.id }])
  expect((tombstones[0]?.stamp ?? '') > (stamps[1]?.stamp ?? '')).toBe(true)
})
