import type { EpochMs } from '#contract/units.ts'
import type { Database } from '../../store/database.ts'
import { backupFolder, type BackupReason, listBackups } from './backup-folder.ts'
import { holdsAnything, libraryBytes } from './back-up-now.ts'
import { BackupError } from './backup-error.ts'
import type { FileCheck } from './check-file.ts'
import { makeBackup } from './make-backup.ts'

export interface Keeping {
  readonly database: Database
  readonly dataDir: string
  readonly clock: () => EpochMs
  readonly log: (line: string) => void
  /** Reads a finished copy from end to end, where that keeps nobody waiting. */
  readonly check: (path: string) => Promise<FileCheck>
}

export interface BackupKeeper {
  /** Makes one where the newest is older than a day. */
  daily(): Promise<void>
  /** Makes one where anything was written since the last. */
  ofChanges(): Promise<void>
  /** Makes one before a file is taken in, where the file is large. Never rejects. */
  beforeImport(byteLength: number): Promise<void>
  /** Gives up the one in the making, and makes no more. */
  end(): Promise<void>
}

const DAY_MS = 86_400_000
export const BETWEEN_BACKUPS_MS = 30 * 60_000
// From here on an import writes thousands of rows.
export const LARGE_FILE_BYTES = 1024 * 1024

/** Backups by themselves, while a library is open. What keeps one from being made is logged, and tried again. */
export function createBackupKeeper({ database, dataDir, clock, log, check }: Keeping): BackupKeeper {
  const folder = backupFolder(dataDir)
  const ending = new AbortController()
  const changes = () => database.one<{ made: number }>('SELECT total_changes() AS made')?.made ?? 0
  let saved = changes()
  let making: Promise<void> | null = null

  const make = async (reason: BackupReason) => {
    const upTo = changes()
    try {
      const plan = { folder, reason, byteLength: libraryBytes(dataDir), now: clock() }
      await makeBackup(plan, (path) => database.copyInto(path, ending.signal), check)
      saved = upTo
    } catch (error) {
      if (ending.signal.aborted) return
      // The study goes on without one; a text of the system's could name folders.
      const code = error instanceof BackupError ? error.code : error instanceof Error ? error.name : 'unknown'
      log(`no backup was made (${reason}): ${code}`)
    }
  }
  const makeOne = (reason: BackupReason): Promise<void> => {
    if (ending.signal.aborted || !holdsAnything(database)) return Promise.resolve()
    making ??= make(reason).finally(() => (making = null))
    return making
  }
  const isDue = () => {
    const newest = listBackups(folder).findLast(({ record }) => record !== null)
    // One of the future was made by a clock that was wrong.
    return !newest || newest.at > clock() || newest.at < clock() - DAY_MS
  }
  return {
    daily: () => (isDue() ? makeOne('daily') : Promise.resolve()),
    ofChanges: () => (changes() > saved ? makeOne('changes') : Promise.resolve()),
    beforeImport: (byteLength) => (byteLength < LARGE_FILE_BYTES ? Promise.resolve() : makeOne('import')),
    end: async () => {
      ending.abort()
      await making
    },
  }
}
