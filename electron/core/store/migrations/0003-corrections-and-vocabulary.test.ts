import { expect, it } from 'vitest'
import { openDatabase } from '../database.ts'
import { migrate } from '../migrate.ts'
import { firstTables } from './0001-first-tables.ts'
import { correctionsAndVocabulary } from './0003-corrections-and-vocabulary.ts'

function oldShape() {
  const database = openDatabase(':memory:', { waitMs: 0 })
  migrate(database, [firstTables])
  return database
}

it('keeps the cards of the shape before, which do not know their sentence yet', () => {
  const database = oldShape()
  database.run(
    `INSERT INTO cards VALUES ('c', '词', '', '', '', '', '', 0, 0, NULL, 't', 's', 0, 1, '词', '', '', '', 'new', 0, 0, 0, 0, 0,
       0, 0, NULL, 0)`,
  )
  migrate(database, [firstTables, correctionsAndVocabulary])
  expect(database.all('SELECT id, quote, anchor_sentence FROM cards')).toEqual([
    { id: 'c', quote: '词', anchor_sentence: null },
  ])
  database.close()
})

it('counts every write to what is kept in mind, so that nothing stale is shown', () => {
  const database = oldShape()
  migrate(database, [firstTables, correctionsAndVocabulary])
  const version = () =>
    database.one<{ value: string }>(`SELECT value FROM meta WHERE key = 'word_status-version'`)?.value
  database.run(`INSERT INTO word_status VALUES ('词', 'known', 1)`)
  database.run(`UPDATE word_status SET status = 'learning'`)
  database.run('DELETE FROM word_status')
  expect(version()).toBe('3')
  database.close()
})

it('takes no status, scope or kind that cannot be', () => {
  const database = oldShape()
  migrate(database, [firstTables, correctionsAndVocabulary])
  expect(() => database.run(`INSERT INTO word_status VALUES ('词', 'new', 1)`)).toThrow(/CHECK/)
  expect(() => database.run(`INSERT INTO word_notes VALUES ('词', '词', '', '', 1)`)).toThrow(/CHECK/)
  database.close()
})
