import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../../store/make-folder.ts'
import { sha256 } from '../../store/sha256.ts'
import { writeFileWhole } from '../write-file.ts'
import type { FileCheck } from './check-file.ts'

/** Why a backup was made: a person asked, a day or half an hour went by, or something large was about to happen. */
export type BackupReason = 'asked' | 'daily' | 'changes' | 'migration' | 'restore' | 'import'

/** What was written of a backup when it was checked. */
export interface BackupRecord extends FileCheck {
  readonly at: number
  readonly reason: BackupReason
}

export interface Backup {
  /** A number that only grows, and the time in UTC: `000012-20261128T033000Z`. */
  readonly id: string
  readonly sequence: number
  readonly at: number
  readonly byteLength: number
  /** Null where it is lost, or is not as it was written. */
  readonly record: BackupRecord | null
}

export const BACKUPS = 'backups'

export const backupFile = (folder: string, id: string): string => join(folder, `${id}.sqlite`)

const recordFile = (folder: string, id: string): string => join(folder, `${id}.json`)

const ID = /^(\d{6,})-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/

/** Whether a file is of a backup: the library, its log, or what was written of it. */
export const isOfBackup = (name: string): boolean => /^\d{6,}-\d{8}T\d{6}Z\.(?:sqlite|sqlite-wal|json)$/.test(name)

/** The backups there are, the oldest first. Reads no backup itself. */
export function listBackups(folder: string): readonly Backup[] {
  return namesIn(folder)
    .flatMap((name) => (name.endsWith('.sqlite') ? [name.slice(0, -'.sqlite'.length)] : []))
    .flatMap((id) => {
      const parts = ID.exec(id)
      const byteLength = statSync(backupFile(folder, id), { throwIfNoEntry: false })?.size
      if (!parts || byteLength === undefined) return []
      const [year = 0, month = 0, ...rest] = parts.slice(2).map(Number)
      const named = Date.UTC(year, month - 1, ...rest)
      const record = readRecord(folder, id)
      return [{ id, sequence: Number(parts[1]), at: record?.at ?? named, byteLength, record }]
    })
    .toSorted((one, other) => one.sequence - other.sequence)
}

/** An id for a backup of that moment, greater than every other there. */
export function nextBackupId(folder: string, at: number): string {
  const used = namesIn(folder).flatMap((name) => /^\d{6,}/.exec(name) ?? [])
  const sequence = Math.max(0, ...used.map(Number)) + 1
  const time = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
  return `${String(sequence).padStart(6, '0')}-${time.replace(/[-:]/g, '')}`
}

/** Makes the folder where it is missing, and takes away what a killed program left half made. */
export function prepareFolder(folder: string): void {
  makeFolder(folder)
  for (const name of namesIn(folder)) {
    const isOrphan = name.endsWith('.json') && !existsSync(join(folder, name.replace(/json$/, 'sqlite')))
    if (name.startsWith('making-') || isOrphan) rmSync(join(folder, name), { force: true })
  }
}

/** Takes a backup away: the file first, so that what is listed can be restored. */
export function removeBackup(folder: string, id: string): void {
  for (const end of ['', '-wal']) rmSync(`${backupFile(folder, id)}${end}`, { force: true })
  rmSync(recordFile(folder, id), { force: true })
}

export function writeRecord(folder: string, id: string, record: BackupRecord): void {
  const text = JSON.stringify({ record, check: sha256(JSON.stringify(record)) })
  writeFileWhole(recordFile(folder, id), new TextEncoder().encode(`${text}\n`), 0o600)
}

function readRecord(folder: string, id: string): BackupRecord | null {
  try {
    const { record, check } = JSON.parse(readFileSync(recordFile(folder, id), 'utf8')) as {
      record: BackupRecord
      check: string
    }
    return check === sha256(JSON.stringify(record)) ? record : null
  } catch {
    // Lost or damaged: the backup is then checked by SQLite alone.
    return null
  }
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}
