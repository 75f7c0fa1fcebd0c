import { StartError } from './start-error.ts'
import { type Database, transact } from './database.ts'
import type { Migration } from './migrations/migration.ts'

/** The version of the data: how many migrations have been run on it. */
export function dataVersion(database: Database): number {
  return database.one<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0
}

/** Throws a `StartError` 'data-newer' when the data went through more migrations than we know. */
export function refuseNewer(version: number, known: readonly Migration[]) {
  if (version > known.length) throw new StartError('data-newer', { version, known: known.length })
}

/**
 * Brings the data to the newest shape, each migration in a transaction of its own together with the version number.
 * The caller has refused data newer than `known`.
 */
export function migrate(database: Database, known: readonly Migration[]) {
  const version = dataVersion(database)
  for (const [index, { sql }] of known.entries()) {
    if (index < version) continue
    transact(database, () => {
      database.script(sql)
      database.script(`PRAGMA user_version = ${index + 1}`)
    })
  }
}
