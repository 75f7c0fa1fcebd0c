import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { Core } from '../../../core.ts'
import { openTestCore, saveCard, temporaryFolder, evening } from '../../../testing/test-core.ts'
import { present } from '../../../testing/present.ts'
import { fieldNames } from '../travelling-card.ts'
import { cardsLeaving, studied } from '../testing/studies.ts'
import { writePackage } from './write-package.ts'

const DAY_MS = 86_400_000

/** A deck as any reader of SQL sees it. */
function opened(bytes: Uint8Array) {
  const files = unzipSync(bytes)
  const path = join(temporaryFolder(), 'collection.sqlite')
  writeFileSync(path, files['collection.anki2'] ?? new Uint8Array())
  const database = new DatabaseSync(path, { readOnly: true })
  const rows = (sql: string) => database.prepare(sql).all()
  const col = rows('SELECT * FROM col')[0] ?? {}
  const json = (name: string) => JSON.parse(String(col[name])) as Record<string, Record<string, unknown>>
  return { files, rows, col, json }
}

const options = { now: evening, zone: () => 480, rolloverHour: 4 }

async function decksOf(core: Core, dataDir: string) {
  core.close()
  const cards = cardsLeaving(dataDir)
  return {
    cards,
    withSchedule: opened(writePackage(cards, { ...options, isWithSchedule: true })),
    without: opened(writePackage(cards, { ...options, isWithSchedule: false })),
  }
}

it('writes what Anki asks of a deck of schema 11', async () => {
  const { core, options: given } = openTestCore()
  await studied(core)
  const { withSchedule, cards } = await decksOf(core, given.dataDir)
  const { files, rows, col, json } = withSchedule
  expect(Object.keys(files).toSorted()).toEqual(['collection.anki2', 'media'])
  expect(new TextDecoder().decode(files['media'])).toBe('{}')
  expect(col).toMatchObject({ id: 1, ver: 11, tags: '{}', usn: 0, dty: 0 })
  const model = present(Object.values(json('models'))[0])
  expect((model['flds'] as { name: string }[]).map(({ name }) => name)).toEqual([...fieldNames])
  const decks = Object.keys(json('decks'))
  const [first] = rows('SELECT * FROM cards')
  expect(decks).toContain(String(first?.['did']))
  expect(decks).toContain('1')
  expect(Object.keys(json('dconf'))).toEqual(['1'])
  for (const note of rows('SELECT * FROM notes')) {
    expect(String(note['mid'])).toBe(String(model['id']))
    const [term = ''] = String(note['flds']).split('\u001f')
    expect(String(note['flds']).split('\u001f')).toHaveLength(fieldNames.length)
    expect(note['sfld']).toBe(term)
    expect(note['csum']).toBe(Number.parseInt(createHash('sha1').update(term).digest('hex').slice(0, 8), 16))
    expect(note['usn']).toBe(-1)
  }
  expect(rows('SELECT guid FROM notes ORDER BY id').map(({ guid }) => guid)).toEqual(cards.map(({ id }) => id))
  expect(rows('SELECT 1 FROM cards WHERE nid NOT IN (SELECT id FROM notes)')).toEqual([])
  expect(rows('SELECT 1 FROM revlog WHERE cid NOT IN (SELECT id FROM cards)')).toEqual([])
  expect(rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
})

it('writes ids and names that never change', async () => {
  const { core, options: given } = openTestCore()
  await studied(core)
  const { withSchedule, without } = await decksOf(core, given.dataDir)
  const [model] = Object.keys(withSchedule.json('models'))
  expect([model, Object.keys(withSchedule.json('decks')).at(-1)]).toEqual(['1700000417001', '1700000417002'])
  expect(Object.keys(without.json('models'))).toEqual([model])
})

it('writes fields as HTML, the term bold in its sentence, and pinyin as ruby with a blank before each word', async () => {
  const { core, options: given } = openTestCore()
  const { card } = await saveCard(core, '感受野')
  await core.call('cards.edit', { cardId: card.id, fields: { note: 'a < b & <b>c</b>\nd' } })
  const { withSchedule } = await decksOf(core, given.dataDir)
  const [note] = withSchedule.rows('SELECT flds FROM notes')
  const fields = new Map(
    String(note?.['flds'])
      .split('\u001f')
      .map((value, at) => [fieldNames[at], value]),
  )
  expect(fields.get('Simplified')).toBe('感受野')
  expect(fields.get('Pinyin')).toBe('gǎn shòu yě')
  expect(fields.get('Sentence')).toContain('<b>感受野</b>')
  expect(fields.get('SentencePinyin')).toMatch(/(?:^|[^ ]) [\p{Script=Han}]+\[[\p{L} ]+\]/u)
  expect(fields.get('Notes')).toBe('a &lt; b &amp; &lt;b&gt;c&lt;/b&gt;<br>d')
  expect(fields.get('Id')).toBe(card.id)
  expect(fields.get('Source')).toBe('网络怎样看图 · How networks look')
})

it('writes due days, intervals, counts and the log of a studied card; without a schedule every card is new', async () => {
  const { core, options: given, wait } = openTestCore()
  await studied(core, wait)
  const { withSchedule, without, cards } = await decksOf(core, given.dataDir)
  const rows = withSchedule.rows('SELECT * FROM cards ORDER BY id')
  const made = Number(withSchedule.col['crt'])
  expect(rows).toHaveLength(cards.length)
  const types = { new: [0, 0], learning: [1, 1], review: [2, 2], relearning: [3, 1] } as const
  expect(rows.map(({ type, queue, reps, lapses }) => [type, queue, reps, lapses])).toEqual(
    cards.map(({ schedule: { state, reps, lapses } }) => [...types[state], reps, lapses]),
  )
  const days = cards.flatMap(({ schedule }, index) => {
    const { ivl, due } = rows[index] ?? {}
    const dayStart = made * 1000 + Number(due) * DAY_MS
    const isThatDay = schedule.dueAt >= dayStart && schedule.dueAt < dayStart + DAY_MS
    return schedule.state === 'review' ? [[ivl === schedule.scheduledDays, isThatDay]] : []
  })
  expect(days).toEqual([[true, true]])
  const steps = rows.flatMap(({ due }, index) => {
    const { state, dueAt } = present(cards[index]).schedule
    return state === 'learning' || state === 'relearning' ? [Number(due) - Math.floor(dueAt / 1000)] : []
  })
  expect(steps).toEqual([0, 0])
  const reviews = cards.flatMap((card) => card.reviews)
  expect(withSchedule.rows('SELECT count(*) AS n FROM revlog')[0]?.['n']).toBe(reviews.length)
  expect(reviews.length).toBeGreaterThan(4)
  expect(without.rows('SELECT DISTINCT type, queue, ivl, reps, data FROM cards')).toEqual([
    { type: 0, queue: 0, ivl: 0, reps: 0, data: '' },
  ])
  expect(without.rows('SELECT * FROM revlog')).toEqual([])
})
