import type { BackupTrouble } from '#contract/backup-commands.ts'
import type { EpochMs } from '#contract/units.ts'
import type { Database } from '../../store/database.ts'
import { type BackupReason, listBackups } from './backup-folder.ts'
import { backupFolder, folderToMakeIn } from './backup-place.ts'
import { holdsAnything, libraryBytes } from './back-up-now.ts'
import { BackupError, troubleOf } from './backup-error.ts'
import type { FileCheck } from './check-file.ts'
import { type Made, makeBackup } from './make-backup.ts'

export interface Keeping {
  readonly database: Database
  readonly dataDir: string
  readonly clock: () => EpochMs
  readonly log: (line: string) => void
  /** Told why one could not be made by itself. */
  readonly onTrouble?: (trouble: BackupTrouble) => void
  /** Reads a finished copy from end to end, where that keeps nobody waiting. */
  readonly check: (path: string) => Promise<FileCheck>
}

export interface BackupKeeper {
  /** Why the last one that was to be made by itself was not made, or null. */
  trouble(): BackupTrouble | null
  /** Makes one where the newest is older than a day. */
  daily(): Promise<void>
  /** Makes one where anything was written since the last. */
  ofChanges(): Promise<void>
  /** Makes one before a file is taken in, where the file is large. Never rejects. */
  beforeImport(byteLength: number): Promise<void>
  /** Makes one now. Rejects with a `BackupError`. */
  ask(): Promise<Made>
  /** Does something at a moment when no backup is being made. */
  alone(work: () => void): Promise<void>
  /** Gives up the one in the making, and makes no more. */
  end(): Promise<void>
}

const DAY_MS = 86_400_000
export const BETWEEN_BACKUPS_MS = 30 * 60_000
// From here on an import writes thousands of rows.
export const LARGE_FILE_BYTES = 1024 * 1024

/** Backups by themselves, while a library is open. What keeps one from being made is logged, and tried again. */
export function createBackupKeeper(keeping: Keeping): BackupKeeper {
  const { database, dataDir, clock } = keeping
  const ending = new AbortController()
  const queue = oneAtATime()
  const attempt = createAttempts(keeping, ending.signal)
  const troubles = watchTrouble(keeping, ending.signal)
  const makeOne = (reason: BackupReason): Promise<void> =>
    ending.signal.aborted || !holdsAnything(database)
      ? Promise.resolve()
      : queue.join(() => troubles.tell(reason, () => attempt.make(reason)))
  const isDue = () => {
    const newest = listBackups(backupFolder(dataDir)).findLast(({ record }) => record !== null)
    // One of the future was made by a clock that was wrong.
    return !newest || newest.at > clock() || newest.at < clock() - DAY_MS
  }
  return {
    trouble: troubles.last,
    daily: () => (isDue() ? makeOne('daily') : Promise.resolve()),
    ofChanges: () => (attempt.hasChanges() ? makeOne('changes') : Promise.resolve()),
    beforeImport: (byteLength) => (byteLength < LARGE_FILE_BYTES ? Promise.resolve() : makeOne('import')),
    ask: () => queue.next(() => troubles.over(() => attempt.make('asked'))),
    alone: (work) => queue.next(async () => work()),
    end: () => {
      ending.abort()
      return queue.idle()
    },
  }
}

function watchTrouble({ log, onTrouble }: Keeping, signal: AbortSignal) {
  let last: BackupTrouble | null = null
  const over = async (work: () => Promise<Made>) => {
    const made = await work()
    last = null
    return made
  }
  return {
    last: () => last,
    /** Makes one; it may fail, and if it does not, the trouble is over. */
    over,
    /** Makes one. The study goes on without: what keeps it from being made is logged and told. */
    tell: async (reason: BackupReason, work: () => Promise<Made>) => {
      try {
        await over(work)
      } catch (error) {
        if (signal.aborted) return
        // A text of the system's could name folders.
        const code = error instanceof BackupError ? error.code : error instanceof Error ? error.name : 'unknown'
        log(`no backup was made (${reason}): ${code}`)
        last = error instanceof BackupError ? troubleOf(error.code) : 'internal'
        onTrouble?.(last)
      }
    },
  }
}

function createAttempts({ database, dataDir, clock, check }: Keeping, signal: AbortSignal) {
  const changes = () => database.one<{ made: number }>('SELECT total_changes() AS made')?.made ?? 0
  let saved = changes()
  return {
    hasChanges: () => changes() > saved,
    make: async (reason: BackupReason): Promise<Made> => {
      const upTo = changes()
      const plan = { folder: folderToMakeIn(dataDir), reason, byteLength: libraryBytes(dataDir), now: clock() }
      const made = await makeBackup(plan, (path) => database.copyInto(path, signal), check)
      saved = upTo
      return made
    },
  }
}

function oneAtATime() {
  let running: Promise<unknown> | null = null
  const begin = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = work()
    const settled = result.then(
      () => (running = null),
      () => (running = null),
    )
    running = settled
    return result
  }
  const idle = async () => {
    while (running) await running
  }
  return {
    idle,
    /** Whoever comes while work is being done waits for that work instead of doing it again. */
    join: (work: () => Promise<void>): Promise<void> => (running ? idle() : begin(work)),
    /** Whoever comes while work is being done begins when it is over. */
    next: async <Result>(work: () => Promise<Result>): Promise<Result> => {
      // Nothing may come between the look and the beginning.
      while (running) await running
      return begin(work)
    },
  }
}
