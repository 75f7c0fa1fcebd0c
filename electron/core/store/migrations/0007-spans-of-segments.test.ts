import { expect, it } from 'vitest'
import { openDatabase } from '../database.ts'
import { dataVersion, migrate } from '../migrate.ts'
import { spansOfSegments } from './0007-spans-of-segments.ts'
import { migrations } from './all.ts'

it('keeps every sentence of texts taken in before, without any span', () => {
  const database = openDatabase(':memory:', { waitMs: 0 })
  const at = migrations.indexOf(spansOfSegments)
  migrate(database, migrations.slice(0, at))
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
       content, lead_utf16, as_written)
     VALUES ('s', 't', 'b', 'source', 0, 'paragraph', NULL, NULL, 1, '船来了。', 0, '船**来**了。')`,
  )
  migrate(database, migrations.slice(0, at + 1))
  expect(dataVersion(database)).toBe(7)
  expect(database.all('SELECT id, content, as_written, spans FROM segments')).toEqual([
    { id: 's', content: '船来了。', as_written: '船**来**了。', spans: null },
  ])
  database.close()
})
