import { type Database, openDatabase } from '../store/database.ts'
import { migrate } from '../store/migrate.ts'
import { migrations } from '../store/migrations/all.ts'
import { StartError } from '../store/start-error.ts'
import { openForReading } from './check-database.ts'

/**
 * Throws a `StartError` 'data-foreign' where a sound database is none of ours: it has tables but was never migrated, or
 * lacks some that its version has.
 */
export function refuseForeign(path: string): void {
  const database = openForReading(path, { isAlone: false })
  try {
    const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
    const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all()
    const names = new Set(tables.map(({ name }) => String(name)))
    const isForeign = version === 0 ? names.size > 0 : tablesOf(version).some((name) => !names.has(name))
    if (isForeign) throw new StartError('data-foreign', { version })
  } finally {
    database.close()
  }
}

/** The tables that data of a version have; of one we do not know, those it must have had before. */
function tablesOf(version: number): readonly string[] {
  const made: Database = openDatabase(':memory:', { waitMs: 0 })
  try {
    migrate(made, migrations.slice(0, version))
    return made.all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).map(({ name }) => name)
  } finally {
    made.close()
  }
}
