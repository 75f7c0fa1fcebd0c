import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, openDatabase } from '../../store/database.ts'
import { makeFolder } from '../../store/make-folder.ts'
import { migrate } from '../../store/migrate.ts'
import { migrations } from '../../store/migrations/all.ts'
import type { Migration } from '../../store/migrations/migration.ts'
import { asStartErrors, lockFolder } from '../../store/open-store.ts'
import { sqliteCode, sqliteErrorCode } from '../../store/sqlite-errors.ts'
import { checkFile, type FileCheck } from '../backups/check-file.ts'
import { decideRestore, finishRestore, stagedFile } from '../backups/finish-restore.ts'
import { flushFile } from '../backups/make-backup.ts'
import { compareWithSeal } from '../compare-with-seal.ts'
import { digestOfFile } from '../file-digest.ts'
import { ArchiveError } from './archive-error.ts'
import { quoted, type Table, tablesIn } from './archive-tables.ts'
import { fromArchived } from './archive-values.ts'
import { linesOf } from './lines-of.ts'
import { type ArchivedFile, type Manifest, MANIFEST, readManifest } from './manifest.ts'

/**
 * Makes a library of an archive in a folder that has none; it is there whole, or not at all. Throws an `ArchiveError`, or
 * a `StartError` where the folder can't be had. Test: archive.
 */
export function readArchive(folder: string, dataDir: string, known: readonly Migration[] = migrations): FileCheck {
  const manifest = readManifest(folder)
  if (manifest.schemaVersion > known.length) throw new ArchiveError('archive-newer')
  for (const { name, sha256 } of manifest.files)
    if (digestIfThere(join(folder, name)) !== sha256) throw new ArchiveError('archive-damaged', name)
  return asStartErrors(() => {
    if (compareWithSeal(dataDir).isThere) throw new ArchiveError('library-there')
    makeFolder(dataDir)
    const lock = lockFolder(dataDir)
    try {
      return readLocked(folder, dataDir, manifest, known)
    } finally {
      lock.close()
    }
  })
}

function readLocked(folder: string, dataDir: string, manifest: Manifest, known: readonly Migration[]): FileCheck {
  const staged = stagedFile(dataDir)
  finishRestore(dataDir)
  // Once more: another start may have been quicker.
  if (compareWithSeal(dataDir).isThere) throw new ArchiveError('library-there')
  try {
    fill(staged, folder, manifest, known.slice(0, manifest.schemaVersion))
    flushFile(staged)
    const check = checkFile(staged)
    if (!check.isSound) throw new ArchiveError('archive-damaged', MANIFEST)
    decideRestore(dataDir, { byteLength: check.byteLength, sha256: check.sha256 })
    finishRestore(dataDir)
    return check
  } catch (error) {
    for (const end of ['', '-journal']) rmSync(`${staged}${end}`, { force: true })
    throw error
  }
}

function digestIfThere(path: string): string | null {
  try {
    return digestOfFile(path).sha256
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error
    return null
  }
}

function fill(path: string, folder: string, { sequences, files }: Manifest, shape: readonly Migration[]) {
  const database = openDatabase(path, { waitMs: 0 })
  try {
    database.script('PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF;')
    migrate(database, shape)
    const tables = new Map(tablesIn(database).map((table) => [`tables/${table.name}.jsonl`, table]))
    // What rows set off when a person writes them was set off long ago.
    const triggers = database.all<{ name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`,
    )
    database.script('BEGIN')
    for (const { name } of triggers) database.script(`DROP TRIGGER ${quoted(name)}`)
    for (const { name } of tables.values()) database.run(`DELETE FROM ${quoted(name)}`)
    for (const file of files.filter(({ name }) => name.startsWith('tables/')))
      fillTable(database, folder, file, tables.get(file.name))
    database.run('DELETE FROM sqlite_sequence')
    for (const [name, seq] of Object.entries(sequences))
      database.run('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)', name, seq)
    for (const { sql } of triggers) database.script(sql)
    database.script('COMMIT')
  } finally {
    database.close()
  }
}

function fillTable(database: Database, folder: string, file: ArchivedFile, table: Table | undefined) {
  if (!table) throw new ArchiveError('archive-damaged', file.name)
  const types = new Map(table.columns.map(({ name, type }) => [name, type]))
  try {
    for (const line of linesOf(join(folder, file.name))) {
      const row = Object.entries(JSON.parse(line) as Record<string, unknown>)
      const values = row.map(([column, value]) => fromArchived(value, types.get(column) ?? ''))
      const columns = row.map(([column]) => quoted(column)).join(', ')
      const places = row.map(() => '?').join(', ')
      database.insert(`INSERT INTO ${quoted(table.name)} (${columns}) VALUES (${places})`, values)
    }
  } catch (error) {
    const code = sqliteErrorCode(error)
    const isRefused = code === sqliteCode.error || code === sqliteCode.constraint
    const isOfTheFile = error instanceof SyntaxError || error instanceof TypeError || isRefused
    throw isOfTheFile ? new ArchiveError('archive-damaged', file.name, error) : error
  }
}
