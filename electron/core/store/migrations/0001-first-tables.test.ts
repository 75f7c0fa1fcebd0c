import { expect, it } from 'vitest'
import { openDatabase } from '../database.ts'
import { dataVersion, migrate } from '../migrate.ts'
import { firstTables } from './0001-first-tables.ts'

function firstShape() {
  const database = openDatabase(':memory:', { waitMs: 0 })
  migrate(database, [firstTables])
  return database
}

it('makes every table of the first version, once', () => {
  const database = firstShape()
  migrate(database, [firstTables])
  const names = database.all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
  expect(names.map(({ name }) => name)).toEqual([
    'beads',
    'cards',
    'meta',
    'places',
    'review_log',
    'segments',
    'settings',
    'sqlite_sequence',
    'texts',
    'undo_steps',
  ])
  expect(dataVersion(database)).toBe(1)
  database.close()
})

it('lets nobody change or shorten the review log', () => {
  const database = firstShape()
  database.run(`INSERT INTO review_log (id, kind, card_id, at, grade) VALUES ('a', 'review', 'c', 1, 'good')`)
  expect(() => database.run(`UPDATE review_log SET grade = 'easy'`)).toThrow(/append-only/)
  expect(() => database.run('DELETE FROM review_log')).toThrow(/append-only/)
  expect(() =>
    database.run(
      `INSERT OR REPLACE INTO review_log (sequence, id, kind, card_id, at) VALUES (1, 'a', 'review', 'd', 2)`,
    ),
  ).toThrow(/append-only/)
  expect(database.all('SELECT card_id FROM review_log')).toEqual([{ card_id: 'c' }])
  database.close()
})

it('takes no row that points at nothing or says what cannot be', () => {
  const database = firstShape()
  expect(() => database.run(`INSERT INTO places VALUES ('no such text', 0, 0)`)).toThrow(/FOREIGN KEY/)
  expect(() => database.run(`INSERT INTO review_log (id, kind, card_id, at) VALUES ('a', 'undo', 'c', 1)`)).toThrow(
    /CHECK/,
  )
  expect(() => database.run(`INSERT INTO settings VALUES ('theme', NULL)`)).toThrow(/NOT NULL/)
  database.close()
})
