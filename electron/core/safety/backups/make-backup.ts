import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { flushFolder } from '../../store/flush-folder.ts'
import {
  backupFile,
  type BackupReason,
  type BackupRecord,
  listBackups,
  nextBackupId,
  prepareFolder,
  removeBackup,
  writeRecord,
} from './backup-folder.ts'
import { asBackupErrors, BackupError, backupErrorOf } from './backup-error.ts'
import { checkFile, type FileCheck } from './check-file.ts'
import { backupsToRemove } from './thin-backups.ts'

export interface Plan {
  readonly folder: string
  readonly reason: BackupReason
  /** How large the library is, for the space that must be free. */
  readonly byteLength: number
  /** The time of the clock in use; that of the file system where there is none. */
  readonly now?: number
}

export interface Made {
  readonly id: string
  readonly record: BackupRecord
}

// What a study needs to go on beside its newest backup.
const RESERVE_BYTES = 16 * 1024 * 1024

/**
 * Makes a backup: `copy` writes the whole library into a new file, which is checked and only then becomes a backup; only
 * then do those go that age makes superfluous. Throws a `BackupError`, and leaves nothing then. Test: backups.
 */
export async function makeBackup(
  plan: Plan,
  copy: (path: string) => Promise<void>,
  check: (path: string) => Promise<FileCheck>,
): Promise<Made> {
  const making = asBackupErrors(() => begin(plan))
  try {
    await copy(making)
    return keep(plan, making, await check(making))
  } catch (error) {
    throw given(making, error)
  }
}

/** The same at once, for moments that nothing may come between: before a migration, before a restore. */
export function makeBackupNow(plan: Plan, copy: (path: string) => void): Made {
  const making = asBackupErrors(() => begin(plan))
  try {
    copy(making)
    return keep(plan, making, checkFile(making))
  } catch (error) {
    throw given(making, error)
  }
}

function given(making: string, error: unknown): unknown {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${making}${end}`, { force: true })
  return backupErrorOf(error)
}

function begin({ folder, byteLength }: Plan): string {
  prepareFolder(folder)
  refuseWithoutSpace(folder, byteLength)
  return join(folder, `making-${process.pid}.sqlite`)
}

/** Throws 'no-space' where a file of that length would leave too little for the study. */
export function refuseWithoutSpace(folder: string, byteLength: number): void {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  const needed = byteLength + RESERVE_BYTES
  if (free < needed) throw new BackupError('no-space', { needed, free })
}

function keep({ folder, reason, now }: Plan, making: string, check: FileCheck): Made {
  if (!check.isSound) throw new BackupError('not-sound')
  flushFile(making)
  const at = now ?? Math.floor(statSync(making).mtimeMs)
  const id = nextBackupId(folder, at)
  const record = { ...check, at, reason }
  writeRecord(folder, id, record)
  renameSync(making, backupFile(folder, id))
  flushFolder(folder)
  for (const old of backupsToRemove(listBackups(folder), at)) removeBackup(folder, old)
  return { id, record }
}

/** Makes a file's content last through a power cut, and keeps it from others' eyes. */
export function flushFile(path: string): void {
  chmodSync(path, 0o600)
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
