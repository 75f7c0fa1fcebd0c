import { expect, it } from 'vitest'
import { openDatabase } from '../database.ts'
import { dataVersion, migrate } from '../migrate.ts'
import { firstTables } from './0001-first-tables.ts'
import { textsOfOnesOwn } from './0002-texts-of-ones-own.ts'

const outline = JSON.stringify([{ pairIndex: 0, title: { zh: '渡口', en: 'The ferry' } }])

/** Data as the first version wrote it: a text with a heading and a sentence, a place in it and a card of it. */
function oldData() {
  const database = openDatabase(':memory:', { waitMs: 0 })
  migrate(database, [firstTables])
  database.run(
    `INSERT INTO texts (id, edition_id, digest, title_zh, title_en, description_zh, description_en, source_zh,
       source_en, licence, is_bundled, pair_count, han_count, outline)
     VALUES ('t', NULL, 'd', '渡口', '', '', '', 'a.txt', 'a.txt', '', 0, 2, 6, ?)`,
    outline,
  )
  for (const [position, kind, content] of [
    [0, 'heading', '# 渡口'],
    [1, 'question', '早报：你好？'],
  ] as const) {
    database.run(
      `INSERT INTO beads (id, text_id, position, confidence, origin, state) VALUES (?, 't', ?, 1, 'given', 'machine')`,
      `b${position}`,
      position,
    )
    database.run(
      `INSERT INTO segments (id, text_id, bead_id, side, position, kind, speaker_zh, speaker_en, starts_paragraph,
         content) VALUES (?, 't', ?, 'source', ?, ?, NULL, NULL, 1, ?)`,
      `s${position}`,
      `b${position}`,
      position,
      kind,
      content,
    )
  }
  database.run(`INSERT INTO places VALUES ('t', 1, 1)`)
  return database
}

it('keeps every row of texts taken in before, shown whole as they were', () => {
  const database = oldData()
  migrate(database, [firstTables, textsOfOnesOwn])
  expect(dataVersion(database)).toBe(2)
  expect(database.all('SELECT id, kind, content, lead_utf16, is_in_pack FROM segments ORDER BY position')).toEqual([
    { id: 's0', kind: 'heading', content: '# 渡口', lead_utf16: 0, is_in_pack: null },
    { id: 's1', kind: 'question', content: '早报：你好？', lead_utf16: 0, is_in_pack: null },
  ])
  expect(database.one('SELECT title_zh, pair_count, language, pack_id, removed_at FROM texts')).toEqual({
    title_zh: '渡口',
    pair_count: 2,
    language: 'zh-Hans',
    pack_id: null,
    removed_at: null,
  })
  expect(database.one('SELECT pair_index FROM places')).toEqual({ pair_index: 1 })
  expect(database.all('PRAGMA foreign_key_check')).toEqual([])
  database.close()
})

it('finds the headings of a text without reading its other sentences', () => {
  const database = oldData()
  migrate(database, [firstTables, textsOfOnesOwn])
  // SQLite refuses a query that this index can't answer.
  const headings = database.all<{ id: string }>(
    `SELECT id FROM segments INDEXED BY segments_headings WHERE text_id = 't' AND side = 'source' AND kind = 'heading'
       AND starts_paragraph = 1 ORDER BY position`,
  )
  expect(headings).toEqual([{ id: 's0' }])
  database.close()
})

it('takes no lead, language or pack that cannot be', () => {
  const database = oldData()
  migrate(database, [firstTables, textsOfOnesOwn])
  expect(() => database.run(`UPDATE segments SET lead_utf16 = -1`)).toThrow(/CHECK/)
  expect(() => database.run(`UPDATE texts SET language = 'fr'`)).toThrow(/CHECK/)
  expect(() => database.run(`INSERT INTO packs VALUES ('p', 'no such file', 'x', 1)`)).toThrow(/FOREIGN KEY/)
  database.close()
})
