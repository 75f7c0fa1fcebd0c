import { closeSync, existsSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { flushFolder } from './flush-folder.ts'
import { StartError, type StartErrorCode } from './start-error.ts'
import { type Database, openDatabase } from './database.ts'
import { dataVersion, migrate, refuseNewer } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import type { Migration } from './migrations/migration.ts'
import { makeFolder } from './make-folder.ts'
import { sqliteCode, sqliteErrorCode } from './sqlite-errors.ts'

export interface Store {
  readonly database: Database
  /** Writes everything into the one file and gives the folder free; the second time does nothing. */
  readonly close: () => void
}

export const DATA_FILE = 'duizhao.sqlite'
export const LOCK_FILE = 'duizhao.lock'

// Long enough for the winner of two simultaneous starts to see the other one off; the loser waits this long.
const LOCK_WAIT_MS = 250

/** Who watches over the data from outside: what must hold before they are opened, and what is noted when they are. */
export interface StoreGuard {
  /** The lock is held and nothing of the data is open yet. Throws a `StartError` where they must not be opened. */
  readonly beforeOpening: () => void
  /** The data are whole in their file, and open. */
  readonly opened: () => void
  /** The data are of an older shape, and are about to be given the newest. Throws where that must not be. */
  readonly beforeMigrating: (database: Database) => void
  /** Everything is in the one file, and no longer open. The lock is still held. */
  readonly closed: () => void
}

/**
 * Opens the data in a folder, making both when missing, and keeps every other core out of it until closed. The lock is
 * the kernel's, so a killed core leaves none behind. Throws a `StartError`; with 'data-newer' and 'folder-in-use'
 * nothing has been written. Tests: open-store, locks.durability.
 */
export function openStore(dataDir: string, guard: StoreGuard, known: readonly Migration[] = migrations): Store {
  return asStartErrors(() => {
    makeFolder(dataDir)
    const lock = lockFolder(dataDir)
    try {
      const path = join(dataDir, DATA_FILE)
      guard.beforeOpening()
      if (existsSync(path)) refuseNewer(versionInHeader(path), known)
      else makeData(path, known)
      guard.opened()
      return openGuarded(path, { guard, lock, known })
    } catch (error) {
      lock.close()
      throw error
    }
  })
}

interface Opening {
  readonly guard: StoreGuard
  readonly lock: Database
  readonly known: readonly Migration[]
}

function openGuarded(path: string, { guard, lock, known }: Opening): Store {
  try {
    const database = openData(path, guard, known)
    return { database, close: closeOnce(database, guard, lock) }
  } catch (error) {
    guard.closed()
    throw error
  }
}

function closeOnce(database: Database, guard: StoreGuard, lock: Database): () => void {
  let isOpen = true
  return () => {
    if (!isOpen) return
    isOpen = false
    try {
      database.close()
      guard.closed()
    } finally {
      lock.close()
    }
  }
}

// SQLite gives its logs the rights of the file they belong to.
function makePrivate(path: string) {
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600))
}

// Whole or not at all: a file of that name is never the beginning of one. Test: safety/seal.
function makeData(path: string, known: readonly Migration[]) {
  const making = `${path}.new`
  for (const left of [making, `${making}-journal`]) rmSync(left, { force: true })
  makePrivate(making)
  const database = openDatabase(making, { waitMs: 0 })
  try {
    database.script('PRAGMA synchronous = FULL;')
    migrate(database, known)
  } catch (error) {
    database.close()
    rmSync(making, { force: true })
    throw error
  }
  database.close()
  renameSync(making, path)
  flushFolder(dirname(path))
}

// A file of its own, because two openers of one database that both hold a read lock can both be refused the write lock.
// An exclusive transaction on an empty database writes nothing and has no such tie.
/** Keeps every other core out of a folder until closed. Throws where one is in. */
export function lockFolder(dataDir: string): Database {
  const path = join(dataDir, LOCK_FILE)
  makePrivate(path)
  const lock = openDatabase(path, { waitMs: LOCK_WAIT_MS })
  try {
    lock.script('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    throw error
  }
}

function openData(path: string, guard: StoreGuard, known: readonly Migration[]): Database {
  const database = openDatabase(path, { waitMs: 0 })
  try {
    database.script('PRAGMA locking_mode = EXCLUSIVE; PRAGMA trusted_schema = OFF; PRAGMA synchronous = FULL;')
    // Once more: what a newer program committed last may still be in the log beside the file.
    refuseNewer(dataVersion(database), known)
    database.script('PRAGMA journal_mode = WAL;')
    if (dataVersion(database) < known.length) guard.beforeMigrating(database)
    migrate(database, known)
    refuseUnsafe(database)
    // From here on it is known which file and which log are ours.
    database.isInPlace()
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

// A build of SQLite that ignored these would acknowledge what a power cut can take back.
function refuseUnsafe(database: Database) {
  const journal = database.one<{ journal_mode: string }>('PRAGMA journal_mode')?.journal_mode
  const flushes = database.one<{ synchronous: number }>('PRAGMA synchronous')?.synchronous
  if (journal !== 'wal' || flushes !== 2) throw new Error(`unsafe SQLite: journal ${journal}, synchronous ${flushes}`)
}

const MAGIC = 'SQLite format 3\0'

// The user version stands big-endian at byte 60 of the file: https://sqlite.org/fileformat.html
function versionInHeader(path: string): number {
  const header = Buffer.alloc(64)
  try {
    const file = openSync(path, 'r')
    try {
      readSync(file, header, 0, 64, 0)
      return header.toString('latin1', 0, MAGIC.length) === MAGIC ? header.readUInt32BE(60) : 0
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0
    throw error
  }
}

/** Runs `work`; what the file system or SQLite refuses becomes a `StartError`. */
export function asStartErrors<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    const code = startErrorCode(error)
    if (!code) throw error
    throw new StartError(code, {}, error)
  }
}

function startErrorCode(error: unknown): StartErrorCode | null {
  switch (sqliteErrorCode(error)) {
    case null:
      if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null
      return error.code === 'ENOSPC' || error.code === 'EDQUOT' ? 'disk-full' : 'folder-unwritable'
    case sqliteCode.full:
      return 'disk-full'
    case sqliteCode.busy:
    case sqliteCode.locked:
      return 'folder-in-use'
    case sqliteCode.corrupt:
    case sqliteCode.notADatabase:
      return 'data-damaged'
    case sqliteCode.permission:
    case sqliteCode.readOnly:
    case sqliteCode.ioError:
    case sqliteCode.cannotOpen:
      return 'folder-unwritable'
    default:
      return null
  }
}
