import { expect, it } from 'vitest'
import { openDatabase } from '../database.ts'
import { migrate } from '../migrate.ts'
import { migrations } from './all.ts'
import { readyForASecondMachine } from './0009-ready-for-a-second-machine.ts'
import { replaySchedule } from '../../study/replay.ts'
import type { CardId } from '#contract/ids.ts'
import type { EpochMs } from '#contract/units.ts'

const at = migrations.indexOf(readyForASecondMachine)
const shapes = Array.from({ length: at }, (_, index) => index + 1)

/** Data of an older shape: a card that was reviewed twice, once taken back and done again, and one that is new. */
function oldData(shape: number) {
  const database = openDatabase(':memory:', { waitMs: 0 })
  migrate(database, migrations.slice(0, shape))
  const card = (id: string, headword: string, state: string, reviewedAt: number | null) =>
    database.run(
      `INSERT INTO cards (id, headword, reading, meaning, sentence, translation, note, mark_start_utf16, mark_end_utf16,
         term_id, text_id, segment_id, start_utf16, end_utf16, quote, text_title_zh, text_title_en, search, state, due_at,
         stability, difficulty, scheduled_days, learning_step, reps, lapses, reviewed_at, created_at)
       VALUES (?, ?, '', '', '', '', '', 0, 0, NULL, 't', 's', 0, 1, '词', '', '', '', ?, 90000, 2.5, 5.25, 1, 0, 2, 0, ?, 1000)`,
      id,
      headword,
      state,
      reviewedAt,
    )
  card('c1', '词', 'review', 5000)
  card('c2', '字', 'new', null)
  const log = (id: string, kind: string, ofId: string | null, moment: number) =>
    database.run(
      `INSERT INTO review_log (id, kind, of_id, card_id, at, grade, due_after) VALUES (?, ?, ?, 'c1', ?, ?, 90000)`,
      id,
      kind,
      ofId,
      moment,
      ofId ? null : 'good',
    )
  log('r1', 'review', null, 3000)
  log('r2', 'review', null, 5000)
  log('u1', 'undo', 'r2', 5100)
  // The clock was set back: the order was that of the rows.
  log('d1', 'redo', 'r2', 4000)
  database.run(`INSERT INTO settings VALUES ('theme', '"ink"')`)
  return database
}

it.each(shapes)(
  'keeps every review and every schedule of the shape of %i migrations, and derives them from the log',
  (shape) => {
    const database = oldData(shape)
    const cards = database.all('SELECT id, state, due_at, stability, reviewed_at FROM cards ORDER BY id')
    migrate(database, migrations)
    expect(database.all('SELECT id, state, due_at, stability, reviewed_at FROM cards ORDER BY id')).toEqual(cards)
    expect(database.all('SELECT id, kind, of_id, at, grade FROM review_log ORDER BY at, id')).toEqual([
      { id: 'r1', kind: 'review', of_id: null, at: 3000, grade: 'good' },
      { id: 'basis-c1', kind: 'basis', of_id: null, at: 5000, grade: null },
      { id: 'r2', kind: 'review', of_id: null, at: 5000, grade: 'good' },
      { id: 'd1', kind: 'redo', of_id: 'r2', at: 5100, grade: null },
      { id: 'u1', kind: 'undo', of_id: 'r2', at: 5100, grade: null },
    ])
    expect(replaySchedule(database, 'c1' as CardId, 1000 as EpochMs)).toMatchObject({
      state: 'review',
      dueAt: 90_000,
      stability: 2.5,
      difficulty: 5.25,
      reps: 2,
      reviewedAt: 5000,
    })
    expect(replaySchedule(database, 'c2' as CardId, 1000 as EpochMs)).toMatchObject({ state: 'new', reps: 0 })
    expect(() => database.run('DELETE FROM review_log')).toThrow(/append-only/)
    expect(() => database.run(`UPDATE review_log SET at = 1`)).toThrow(/append-only/)
    expect(database.all('PRAGMA foreign_key_check')).toEqual([])
    database.close()
  },
)

it('knows of every row a person made when it was made, and that it was here', () => {
  const database = oldData(at)
  migrate(database, migrations)
  const device = database.one<{ value: string }>(`SELECT value FROM meta WHERE key = 'device'`)?.value
  expect(device).toMatch(/^[0-9a-f]{16}$/)
  expect(database.all('SELECT * FROM field_stamps ORDER BY table_name, row_key')).toEqual([
    { table_name: 'cards', row_key: 'c1', field: '*', stamp: `0000000003e8-0000-${device}` },
    { table_name: 'cards', row_key: 'c2', field: '*', stamp: `0000000003e8-0000-${device}` },
    { table_name: 'settings', row_key: 'theme', field: '*', stamp: `000000000000-0000-${device}` },
  ])
  database.close()
})
