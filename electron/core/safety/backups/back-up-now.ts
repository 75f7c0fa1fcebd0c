import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../../store/database.ts'
import { DATA_FILE } from '../../store/open-store.ts'
import { BACKUPS, type BackupReason } from './backup-folder.ts'
import { chosenPlace, folderToMakeIn } from './backup-place.ts'
import { type Made, makeBackupNow } from './make-backup.ts'

/** How long the file of a library and its log are together. */
export function libraryBytes(dataDir: string): number {
  const sizeOf = (end: string) => statSync(join(dataDir, `${DATA_FILE}${end}`), { throwIfNoEntry: false })?.size ?? 0
  return sizeOf('') + sizeOf('-wal')
}

/** Whether a person has made anything that a backup would keep. */
export function holdsAnything(database: Database): boolean {
  const sql = 'SELECT EXISTS (SELECT 1 FROM undo_steps) OR EXISTS (SELECT 1 FROM cards) AS held'
  return database.one<{ held: number }>(sql)?.held === 1
}

/** Makes a backup of an open library before anything else happens. Throws a `BackupError`. */
export function backUpNow(database: Database, dataDir: string, reason: BackupReason): Made {
  const plan = { folder: folderOf(dataDir, reason), reason, byteLength: libraryBytes(dataDir) }
  return makeBackupNow(plan, (path) => void database.run('VACUUM INTO ?', path))
}

// A start does not wait for a disk that is not plugged in: what a migration could lose is then kept beside the library.
function folderOf(dataDir: string, reason: BackupReason): string {
  const chosen = chosenPlace(dataDir)
  return reason === 'migration' && chosen && !existsSync(chosen) ? join(dataDir, BACKUPS) : folderToMakeIn(dataDir)
}
