import { expect, it } from 'vitest'
import { openDatabase } from '../database.ts'
import { dataVersion, migrate } from '../migrate.ts'
import { firstTables } from './0001-first-tables.ts'
import { textsOfOnesOwn } from './0002-texts-of-ones-own.ts'
import { correctionsAndVocabulary } from './0003-corrections-and-vocabulary.ts'
import { segmentsAsWritten } from './0004-segments-as-written.ts'

it('keeps every sentence of texts taken in before as it was', () => {
  const database = openDatabase(':memory:', { waitMs: 0 })
  const before = [firstTables, textsOfOnesOwn, correctionsAndVocabulary]
  migrate(database, before)
  database.run(
    `INSERT INTO texts (id, edition_id, digest, title_zh, title_en, description_zh, description_en, source_zh,
       source_en, licence, is_bundled, pair_count, han_count)
     VALUES ('t', NULL, 'd', '渡口', '', '', '', 'a.md', 'a.md', '', 0, 1, 4)`,
  )
  database.run(
    `INSERT INTO beads (id, text_id, position, confidence, origin, state) VALUES ('b', 't', 0, 1, 'given', 'machine')`,
  )
  database.run(
    `INSERT INTO segments (id, text_id, bead_id, side, position, kind, speaker_zh, speaker_en, starts_paragraph,
       content, lead_utf16) VALUES ('s', 't', 'b', 'source', 0, 'paragraph', NULL, NULL, 1, '船来了。', 0)`,
  )
  migrate(database, [...before, segmentsAsWritten])
  expect(dataVersion(database)).toBe(4)
  expect(database.all('SELECT id, content, lead_utf16, as_written FROM segments')).toEqual([
    { id: 's', content: '船来了。', lead_utf16: 0, as_written: null },
  ])
  database.close()
})
