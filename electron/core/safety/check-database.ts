import { pathToFileURL } from 'node:url'
import { DatabaseSync } from 'node:sqlite'
import { sqliteCode, sqliteErrorCode } from '../store/sqlite-errors.ts'
import type { Finding, FindingCode } from './finding.ts'

const MOST_COUNTED = 100

export interface Reading {
  /** True where the file alone is read, and no other file beside it read or made: it must have been closed. */
  readonly isAlone: boolean
}

/** Opens a database for reading only. The caller closes it. */
export function openForReading(path: string, { isAlone }: Reading): DatabaseSync {
  const place = isAlone ? new URL(`${pathToFileURL(path).href}?immutable=1`) : path
  return new DatabaseSync(place, { readOnly: true, timeout: 0 })
}

/** What SQLite itself finds wrong with a database and with the references between its rows. `file` is how it is named. */
export function checkDatabase(path: string, file: string, reading: Reading): readonly Finding[] {
  const found = (code: FindingCode, count = 1): Finding => ({ code, file, count })
  try {
    const database = openForReading(path, reading)
    try {
      database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;')
      const faults = database.prepare(`PRAGMA integrity_check(${MOST_COUNTED})`).all()
      if (faults.length !== 1 || faults[0]?.['integrity_check'] !== 'ok') return [found('structure', faults.length)]
      const loose = database.prepare('PRAGMA foreign_key_check').all()
      return loose.length > 0 ? [found('references', loose.length)] : []
    } finally {
      database.close()
    }
  } catch (error) {
    const code = sqliteErrorCode(error)
    if (code === sqliteCode.notADatabase) return [found('not-a-database')]
    // A schema that cannot be parsed is told as a plain error.
    if (code === sqliteCode.corrupt || code === sqliteCode.error) return [found('structure')]
    throw error
  }
}
