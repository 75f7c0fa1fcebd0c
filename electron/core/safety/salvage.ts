import { copyFileSync, existsSync, mkdtempSync, openSync, closeSync, writeSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Salvaged } from '#contract/rescue-commands.ts'
import { type Database, openDatabase, type RawValue } from '../store/database.ts'
import { dataVersion, migrate } from '../store/migrate.ts'
import { migrations } from '../store/migrations/all.ts'
import { asStartErrors, DATA_FILE, lockFolder } from '../store/open-store.ts'
import { sqliteErrorCode } from '../store/sqlite-errors.ts'
import { quoted, type Table, tablesIn } from './archive/archive-tables.ts'
import { asBackupErrors, BackupError } from './backups/backup-error.ts'
import { backupFolder } from './backups/backup-place.ts'
import { checkFile } from './backups/check-file.ts'
import { decideRestore, finishRestore, stagedFile } from './backups/finish-restore.ts'
import { flushFile } from './backups/make-backup.ts'
import { keepDamaged } from './backups/restore-backup.ts'
import { dropLoose } from './drop-loose.ts'
import { mendParents } from './mend-parents.ts'

const MAGIC = Buffer.from('SQLite format 3\0')

/**
 * Makes a library of all that can be read of a damaged one, which is kept as it is among the backups, and puts it in its
 * place. Throws a `BackupError` where nothing can be read, and nothing is changed then. Test: salvage.
 */
export function salvageLibrary(dataDir: string): Salvaged {
  return asStartErrors(() => {
    const lock = lockFolder(dataDir)
    try {
      return asBackupErrors(() => salvageLocked(dataDir))
    } finally {
      lock.close()
    }
  })
}

function salvageLocked(dataDir: string): Salvaged {
  finishRestore(dataDir)
  const path = join(dataDir, DATA_FILE)
  if (!existsSync(path)) throw new BackupError('not-sound')
  const staged = stagedFile(dataDir)
  const work = mkdtempSync(join(tmpdir(), 'duizhao-salvage-'))
  try {
    const copy = join(work, DATA_FILE)
    copyFileSync(path, copy)
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`)
    mendMagic(copy)
    const salvaged = readInto(copy, staged)
    flushFile(staged)
    const check = checkFile(staged)
    if (!check.isSound) throw new BackupError('not-sound')
    keepDamaged(path, backupFolder(dataDir))
    decideRestore(dataDir, { byteLength: check.byteLength, sha256: check.sha256 })
    finishRestore(dataDir)
    return salvaged
  } catch (error) {
    for (const end of ['', '-journal']) rmSync(`${staged}${end}`, { force: true })
    throw error
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

// Without it SQLite takes the file for none of its own, whatever else is in it.
function mendMagic(path: string) {
  const file = openSync(path, 'r+')
  try {
    writeSync(file, MAGIC, 0, MAGIC.length, 0)
  } finally {
    closeSync(file)
  }
}

function readInto(damaged: string, staged: string): Salvaged {
  rmSync(staged, { force: true })
  const from = openDatabase(damaged, { waitMs: 0 })
  const to = openDatabase(staged, { waitMs: 0 })
  try {
    const version = readable(() => dataVersion(from)) ?? 0
    const shape = version > 0 && version <= migrations.length ? version : migrations.length
    to.script('PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF;')
    migrate(to, migrations.slice(0, shape))
    const triggers = to.all<{ name: string; sql: string }>(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
    to.script('BEGIN')
    for (const { name } of triggers) to.script(`DROP TRIGGER ${quoted(name)}`)
    for (const table of tablesIn(to)) copyTable(from, to, table)
    // Counted anew where they are missing, and of no use where a part is.
    readable(() => to.run('DELETE FROM word_counts'))
    // Not in the shapes of the first versions, whose texts have other columns: what is loose is then dropped.
    readable(() => mendParents(to))
    const lost = dropLoose(to)
    for (const { sql } of triggers) to.script(sql)
    to.script('COMMIT')
    const count = (sql: string) => to.one<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`)?.n ?? 0
    const salvaged = {
      cards: count('cards'),
      reviews: count(`review_log WHERE kind = 'review'`),
      texts: count('texts WHERE removed_at IS NULL'),
      sentences: count('segments'),
      lost,
    }
    // An empty library would be one in which everything is lost.
    if (salvaged.cards + salvaged.reviews + salvaged.texts === 0) throw new BackupError('not-sound')
    return salvaged
  } finally {
    from.close()
    to.close()
  }
}

/** Reads a table from its beginning up to what is broken, then from its end back to it. */
function copyTable(from: Database, to: Database, { name, columns, order }: Table) {
  const known = readable(() => tablesIn(from).find((table) => table.name === name)) ?? null
  const there = known ? new Set(known.columns.map((column) => column.name)) : null
  const shared = columns.map((column) => column.name).filter((column) => !there || there.has(column))
  if (shared.length === 0) return
  const list = shared.map(quoted).join(', ')
  const insert = `INSERT OR REPLACE INTO ${quoted(name)} (${list}) VALUES (${shared.map(() => '?').join(', ')})`
  for (const direction of ['ASC', 'DESC']) {
    const sorted = order.map((column) => `${quoted(column)} ${direction}`).join(', ')
    const isWhole = readable(() => {
      for (const row of from.each(`SELECT ${list} FROM ${quoted(name)} ORDER BY ${sorted}`))
        readable(() =>
          to.insert(
            insert,
            shared.map((column) => unbroken(row[column] ?? null)),
          ),
        )
      return true
    })
    if (isWhole) return
  }
}

/** A long text goes over several pages, of which one may be zeros: what is left of it, or null where it is JSON. */
function unbroken(value: RawValue): RawValue {
  if (typeof value !== 'string' || !value.includes('\0')) return value
  return /^[[{]/.test(value) ? null : value.replaceAll('\0', '')
}

/** Null where SQLite finds it broken, or of no sense. */
function readable<Result>(read: () => Result): Result | null {
  try {
    return read()
  } catch (error) {
    // What is broken is left out, whatever it was.
    if (sqliteErrorCode(error) === null && !(error instanceof RangeError)) throw error
    return null
  }
}
