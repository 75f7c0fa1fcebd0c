import { CommandError } from '#contract/errors.ts'
import type { BackupTrouble } from '#contract/backup-commands.ts'
import { sqliteCode, sqliteErrorCode } from '../../store/sqlite-errors.ts'

export type BackupErrorCode =
  | 'no-space'
  | 'not-writable'
  | 'not-sound'
  | 'no-backup'
  | 'backup-damaged'
  | 'backup-newer'
  | 'place-refused'
  | 'place-missing'

/** Why a backup was not made, or not restored. Hosts turn the code into a sentence. */
export class BackupError extends Error {
  readonly code: BackupErrorCode
  readonly data: Readonly<Record<string, string | number>>

  constructor(code: BackupErrorCode, data: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(code, { cause })
    this.name = 'BackupError'
    this.code = code
    this.data = data
  }
}

/** Runs `work`; what the file system or SQLite refuses becomes a `BackupError`. */
export function asBackupErrors<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw backupErrorOf(error)
  }
}

/** A failure of the disk as a `BackupError`; any other as it is. */
export function backupErrorOf(error: unknown): unknown {
  if (error instanceof BackupError || !(error instanceof Error)) return error
  const code = sqliteErrorCode(error)
  if (code === sqliteCode.full || ('code' in error && error.code === 'ENOSPC'))
    return new BackupError('no-space', {}, error)
  if (code === sqliteCode.corrupt || code === sqliteCode.notADatabase) return new BackupError('not-sound', {}, error)
  return code !== null || 'syscall' in error ? new BackupError('not-writable', {}, error) : error
}

/** Why a backup was not made, or not restored, as a window is told it. */
export function asCommandError({ code, data }: BackupError): CommandError {
  if (code === 'no-backup') return new CommandError('backup-not-found')
  if (code === 'backup-newer') return new CommandError('backup-newer')
  if (code === 'place-refused')
    return new CommandError('backup-place-refused', { reason: data['reason'] as 'inside' | 'not-empty' })
  return new CommandError(troubleOf(code) as 'disk-full')
}

const troubles: Readonly<Partial<Record<BackupErrorCode, BackupTrouble>>> = {
  'no-space': 'disk-full',
  'not-writable': 'read-only',
  'place-missing': 'backup-place-missing',
}

/** Why a backup was not made by itself, as a window is told it. */
export const troubleOf = (code: BackupErrorCode): BackupTrouble => troubles[code] ?? 'backup-damaged'
