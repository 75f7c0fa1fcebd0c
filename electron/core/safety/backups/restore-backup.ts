import { copyFileSync, existsSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, openDatabase } from '../../store/database.ts'
import { migrations } from '../../store/migrations/all.ts'
import { asStartErrors, DATA_FILE, lockFolder } from '../../store/open-store.ts'
import { compareWithSeal } from '../compare-with-seal.ts'
import { digestOfFile } from '../file-digest.ts'
import { flushFolder } from '../../store/flush-folder.ts'
import { type Backup, backupFile, listBackups, nextBackupId, prepareFolder } from './backup-folder.ts'
import { backupFolder } from './backup-place.ts'
import { backUpNow } from './back-up-now.ts'
import { asBackupErrors, BackupError } from './backup-error.ts'
import { checkFile, type FileCheck } from './check-file.ts'
import { decideRestore, finishRestore, stagedFile } from './finish-restore.ts'
import { flushFile, type Made, makeBackupNow, refuseWithoutSpace } from './make-backup.ts'

export interface Restored {
  readonly backup: Backup
  readonly check: FileCheck
  /** The backup that keeps what was there, or null where nothing was. */
  readonly kept: string | null
}

/**
 * Puts a backup in the place of the library, which nobody may have open; what was there is kept as one more backup, a
 * damaged library too. `asked` is an id, or 'newest' for the newest that is sound. Cut off anywhere, the library is the
 * old one or the restored one, whole. Throws a `StartError` where the folder is in use, else a `BackupError`.
 */
export function restoreBackup(dataDir: string, asked: string): Restored {
  const folder = backupFolder(dataDir)
  // Found before the lock, which would make a file in a folder that is no library's.
  if (listBackups(folder).length === 0) throw new BackupError('no-backup', { id: asked })
  return asStartErrors(() => {
    const lock = lockFolder(dataDir)
    try {
      return asBackupErrors(() => restoreLocked(dataDir, folder, asked))
    } finally {
      lock.close()
    }
  })
}

/**
 * The same for a library that is open: keeps all of it as one more backup, and decides. Whoever holds it open closes it at
 * once and opens it again, which carries the restore out. Throws a `BackupError`, and nothing is decided then.
 */
export function decideUnderOpen(database: Database, dataDir: string, asked: string): void {
  asBackupErrors(() => decide(dataDir, asked, () => backUpNow(database, dataDir, 'restore').id))
}

function restoreLocked(dataDir: string, folder: string, asked: string): Restored {
  finishRestore(dataDir)
  const restored = decide(dataDir, asked, () => keepWhatIsThere(dataDir, folder))
  finishRestore(dataDir)
  return restored
}

function decide(dataDir: string, asked: string, keep: () => string | null): Restored {
  const folder = backupFolder(dataDir)
  const { backup, check } = find(folder, asked)
  if (check.version > migrations.length) throw new BackupError('backup-newer', { id: backup.id })
  refuseWithoutSpace(dataDir, check.byteLength)
  const staged = stagedFile(dataDir)
  // Before one more backup is made, which may let the asked one go as too old.
  copyFileSync(backupFile(folder, backup.id), staged)
  flushFile(staged)
  const digest = digestOfFile(staged)
  if (digest.sha256 !== check.sha256) throw new BackupError('backup-damaged', { id: backup.id })
  const kept = keep()
  decideRestore(dataDir, digest)
  return { backup, check, kept }
}

/** Whether a backup is, byte for byte, what was checked when it was made; without a record, whether SQLite finds it sound. */
export function checkBackup(folder: string, { id, record }: Backup): FileCheck {
  const check = checkFile(backupFile(folder, id))
  return { ...check, isSound: check.isSound && (record === null || record.sha256 === check.sha256) }
}

function find(folder: string, asked: string): { readonly backup: Backup; readonly check: FileCheck } {
  const all = listBackups(folder)
  if (asked === 'newest') {
    for (const backup of all.toReversed()) {
      const check = checkBackup(folder, backup)
      if (check.isSound) return { backup, check }
    }
    throw new BackupError('no-backup', { id: asked })
  }
  const backup = all.find(({ id }) => id === asked)
  if (!backup) throw new BackupError('no-backup', { id: asked })
  const check = checkBackup(folder, backup)
  if (!check.isSound) throw new BackupError('backup-damaged', { id: asked })
  return { backup, check }
}

function keepWhatIsThere(dataDir: string, folder: string): string | null {
  const path = join(dataDir, DATA_FILE)
  const byteLength = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (byteLength === 0) return null
  const { findings } = compareWithSeal(dataDir)
  if (findings.length > 0) return keepDamaged(path, folder)
  try {
    return keepSound(path, folder, byteLength).id
  } catch (error) {
    if (error instanceof BackupError && error.code === 'not-sound') return keepDamaged(path, folder)
    throw error
  }
}

function keepSound(path: string, folder: string, byteLength: number): Made {
  return makeBackupNow({ folder, reason: 'restore', byteLength }, (making) => {
    copyFileSync(path, making)
    if (!existsSync(`${path}-wal`)) return
    copyFileSync(`${path}-wal`, `${making}-wal`)
    // Opened once, what is in the log goes into the file.
    const copy = openDatabase(making, { waitMs: 0 })
    try {
      copy.script('PRAGMA trusted_schema = OFF; PRAGMA journal_mode = DELETE;')
    } finally {
      copy.close()
    }
  })
}

/** A damaged library is kept as it is, log and all: someone may still read something out of it. */
export function keepDamaged(path: string, folder: string): string {
  prepareFolder(folder)
  const { size, mtimeMs } = statSync(path)
  refuseWithoutSpace(folder, size)
  const id = nextBackupId(folder, Math.floor(mtimeMs))
  const making = join(folder, `making-${process.pid}.sqlite`)
  copyFileSync(path, making)
  flushFile(making)
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${backupFile(folder, id)}-wal`)
  renameSync(making, backupFile(folder, id))
  flushFolder(folder)
  return id
}
