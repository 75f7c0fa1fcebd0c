import { expect, it } from 'vitest'
import { openDatabase } from '../database.ts'
import { dataVersion, migrate } from '../migrate.ts'
import { migrations } from './all.ts'
import { glossariesOfTexts } from './0006-glossaries-of-texts.ts'

function oldShape() {
  const database = openDatabase(':memory:', { waitMs: 0 })
  migrate(database, migrations.slice(0, migrations.indexOf(glossariesOfTexts)))
  database.run(
    `INSERT INTO texts (id, edition_id, digest, title_zh, title_en, description_zh, description_en, source_zh,
       source_en, licence, is_bundled, pair_count, han_count)
     VALUES ('t', NULL, 'd', '渡口', '', '', '', 'a.md', 'a.md', '', 0, 1, 4)`,
  )
  return database
}
const upTo = migrations.slice(0, migrations.indexOf(glossariesOfTexts) + 1)

it('keeps the texts of the shape before, for which nobody chose a glossary', () => {
  const database = oldShape()
  migrate(database, upTo)
  expect(dataVersion(database)).toBe(6)
  expect(database.all('SELECT id, title_zh, glossaries FROM texts')).toEqual([
    { id: 't', title_zh: '渡口', glossaries: null },
  ])
  database.close()
})

it('counts every write that may change what a text’s glossaries are, and no other', () => {
  const database = oldShape()
  migrate(database, upTo)
  const version = () => database.one<{ value: string }>(`SELECT value FROM meta WHERE key = 'texts-version'`)?.value
  database.run(`UPDATE texts SET glossaries = 'ai'`)
  database.run(`UPDATE texts SET pack_id = 'p'`)
  database.run(`UPDATE texts SET title_zh = '河'`)
  expect(version()).toBe('2')
  database.run('DELETE FROM texts')
  expect(version()).toBe('3')
  database.close()
})
