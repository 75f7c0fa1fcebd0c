import { expect, it } from 'vitest'
import { openDatabase } from '../database.ts'
import { dataVersion, migrate } from '../migrate.ts'
import { migrations } from './all.ts'

it('keeps every step that could be taken back before, and lets it stand', () => {
  const database = openDatabase(':memory:', { waitMs: 0 })
  migrate(database, migrations.slice(0, 4))
  const step = JSON.stringify({ changes: [], reviewId: null, isRedo: false })
  database.run(`INSERT INTO undo_steps (token, at, step) VALUES ('t', 5, ?)`, step)
  migrate(database, migrations.slice(0, 5))
  expect(dataVersion(database)).toBe(5)
  expect(database.all('SELECT * FROM undo_steps')).toEqual([
    { sequence: 1, token: 't', at: 5, step, name: null, undone_at: null, undone_after: null },
  ])
  database.close()
})
