import { copyFileSync, existsSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import { flushFolder } from '../../store/flush-folder.ts'
import { makeFolder } from '../../store/make-folder.ts'
import { digestOfFile } from '../file-digest.ts'
import { writeFileWhole } from '../write-file.ts'
import { asBackupErrors, BackupError } from './backup-error.ts'
import { BACKUPS, isOfBackup, listBackups, removeBackup } from './backup-folder.ts'
import { flushFile, refuseWithoutSpace } from './make-backup.ts'

const PLACE_FILE = 'duizhao.backups'
// Stands in the folder that backups are being moved to, and says for which library.
const MOVING_FILE = 'duizhao.moving'

/** The folder outside the data folder that a person chose for backups, or null. */
export function chosenPlace(dataDir: string): string | null {
  try {
    const { folder } = JSON.parse(readFileSync(join(dataDir, PLACE_FILE), 'utf8')) as { folder: unknown }
    return typeof folder === 'string' && isAbsolute(folder) ? folder : null
  } catch {
    // None was chosen, or it is no longer said where: then they are beside the library.
    return null
  }
}

/** Where the backups of a library are: beside it, or where a person chose. */
export const backupFolder = (dataDir: string): string => chosenPlace(dataDir) ?? join(dataDir, BACKUPS)

/**
 * Moves every backup to another folder, which must be empty (or is made), and keeps those to come there; null stands for
 * the folder beside the library. Cut off anywhere, one of the two folders holds all of them and is the one that is read.
 * Throws a `BackupError`, and nothing is changed then. Test: backup-place.
 */
export function moveBackups(dataDir: string, chosen: string | null): void {
  const from = backupFolder(dataDir)
  const to = chosen ?? join(dataDir, BACKUPS)
  if (to === from) return
  asBackupErrors(() => {
    prepare(dataDir, { to, isChosen: chosen !== null })
    const bytes = listBackups(from).reduce((sum, { byteLength }) => sum + byteLength, 0)
    refuseWithoutSpace(to, bytes)
    const names = existsSync(from) ? readdirSync(from).filter(isOfBackup) : []
    for (const name of names) copyWhole(join(from, name), join(to, name))
    flushFolder(to)
    decide(dataDir, chosen)
    rmSync(join(to, MOVING_FILE), { force: true })
    for (const { id } of listBackups(from)) removeBackup(from, id)
  })
}

function prepare(dataDir: string, { to, isChosen }: { readonly to: string; readonly isChosen: boolean }) {
  if (!isAbsolute(to)) throw new BackupError('place-refused', { reason: 'not-absolute' })
  makeFolder(to)
  const inside = relative(realpathSync(dataDir), realpathSync(to))
  if (isChosen && !inside.startsWith('..') && !isAbsolute(inside))
    throw new BackupError('place-refused', { reason: 'inside' })
  // What an earlier move of this library left half copied is ours to take away; anything else is not.
  const mark = join(to, MOVING_FILE)
  const isOurs = existsSync(mark) && readFileSync(mark, 'utf8') === dataDir
  const names = readdirSync(to).filter((name) => name !== MOVING_FILE)
  if (names.length > 0 && !(isOurs && names.every(isOfBackup)))
    throw new BackupError('place-refused', { reason: 'not-empty' })
  for (const name of names) rmSync(join(to, name))
  writeFileWhole(mark, new TextEncoder().encode(dataDir), 0o600)
}

function copyWhole(from: string, to: string) {
  copyFileSync(from, to)
  flushFile(to)
  if (digestOfFile(from).sha256 !== digestOfFile(to).sha256) throw new BackupError('not-writable')
}

function decide(dataDir: string, chosen: string | null) {
  const path = join(dataDir, PLACE_FILE)
  if (chosen === null) rmSync(path, { force: true })
  else writeFileWhole(path, new TextEncoder().encode(`${JSON.stringify({ folder: chosen })}\n`), 0o600)
  flushFolder(dataDir)
}

/**
 * The folder that a new backup goes into. Throws 'place-missing' where a chosen one is not there: an empty folder never
 * stands in for a disk that is not plugged in.
 */
export function folderToMakeIn(dataDir: string): string {
  const chosen = chosenPlace(dataDir)
  if (chosen !== null && !statSync(chosen, { throwIfNoEntry: false })?.isDirectory())
    throw new BackupError('place-missing')
  return backupFolder(dataDir)
}
