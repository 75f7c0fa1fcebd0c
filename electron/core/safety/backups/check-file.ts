import { basename } from 'node:path'
import { checkDatabase, openForReading } from '../check-database.ts'
import { sqliteCode, sqliteErrorCode } from '../../store/sqlite-errors.ts'
import { type FileDigest, digestOfFile } from '../file-digest.ts'

/** What a closed database file holds, and whether SQLite finds it sound. */
export interface FileCheck extends FileDigest {
  readonly isSound: boolean
  readonly cards: number
  readonly texts: number
  /** How many migrations it went through. */
  readonly version: number
}

/** Reads a closed database file from end to end: its digest, its structure, what it holds. Writes nothing. */
export function checkFile(path: string): FileCheck {
  const digest = digestOfFile(path)
  const counts = checkDatabase(path, basename(path), { isAlone: true }).length === 0 ? countsIn(path) : null
  return { ...digest, isSound: counts !== null, ...(counts ?? { cards: 0, texts: 0, version: 0 }) }
}

/** Null where it is no library: an empty file, a database of another program. */
function countsIn(path: string) {
  const database = openForReading(path, { isAlone: true })
  try {
    const number = (sql: string) => Number(Object.values(database.prepare(sql).get() ?? {})[0] ?? 0)
    return {
      cards: number('SELECT count(*) FROM cards'),
      texts: number('SELECT count(*) FROM texts'),
      version: number('PRAGMA user_version'),
    }
  } catch (error) {
    if (sqliteErrorCode(error) !== sqliteCode.error) throw error
    return null
  } finally {
    database.close()
  }
}
