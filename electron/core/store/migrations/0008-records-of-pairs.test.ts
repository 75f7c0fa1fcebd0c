import { expect, it } from 'vitest'
import { openDatabase } from '../database.ts'
import { dataVersion, migrate } from '../migrate.ts'
import { recordsOfPairs } from './0008-records-of-pairs.ts'
import { migrations } from './all.ts'

it('keeps the notes that packs brought before, without any record', () => {
  const database = openDatabase(':memory:', { waitMs: 0 })
  const at = migrations.indexOf(recordsOfPairs)
  migrate(database, migrations.slice(0, at))
  database.run(
    `INSERT INTO texts (id, edition_id, digest, title_zh, title_en, description_zh, description_en, source_zh,
       source_en, licence, is_bundled, pair_count, han_count)
     VALUES ('t', NULL, 'd', '渡口', '', '', '', 'a.md', 'a.md', '', 0, 1, 4)`,
  )
  database.run(`INSERT INTO pack_notes (segment_id, text_id, notes, terms) VALUES ('s', 't', 'An old word.', 'ferry')`)
  migrate(database, migrations.slice(0, at + 1))
  expect(dataVersion(database)).toBe(8)
  expect(database.all('SELECT segment_id, notes, terms, record FROM pack_notes')).toEqual([
    { segment_id: 's', notes: 'An old word.', terms: 'ferry', record: null },
  ])
  database.close()
})
