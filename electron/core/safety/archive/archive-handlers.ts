import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { CommandError } from '#contract/errors.ts'
import type { Handlers } from '#contract/handlers.ts'
import type { JobControl, Jobs } from '../../jobs/jobs.ts'
import { type Database, openDatabase } from '../../store/database.ts'
import { flushFolder } from '../../store/flush-folder.ts'
import { makeFolder } from '../../store/make-folder.ts'
import { DATA_FILE } from '../../store/open-store.ts'
import { asCommandError, backupErrorOf, BackupError } from '../backups/backup-error.ts'
import { checkFile, type FileCheck } from '../backups/check-file.ts'
import { flushFile } from '../backups/make-backup.ts'
import { ArchiveError } from './archive-error.ts'
import { refuseTaken, unfinishedArchive, writeArchive } from './write-archive.ts'

/** Writes the archive of a closed database file; where, and how far it is. */
export type Archiver = (path: string, folder: string, control: JobControl) => Promise<void>

/** An archiver in this thread. */
export const archiveHere: Archiver = async (path, folder, { onProgress }) => archiveFile(path, folder, onProgress)

export function archiveFile(path: string, folder: string, onProgress: (share: number) => void): void {
  const database = openDatabase(path, { waitMs: 0 })
  try {
    writeArchive(database, folder, onProgress)
  } finally {
    database.close()
  }
}

/** The whole study elsewhere. The library stays open: what is archived is a copy of one moment. */
export function archiveHandlers(
  database: Database,
  jobs: Jobs,
  archiver: Archiver,
): Pick<Handlers, 'archive.begin' | 'archive.copy'> {
  const queue = jobs.queue<string, object>(async (folder, control) => {
    const work = mkdtempSync(join(tmpdir(), 'duizhao-archive-'))
    try {
      const copy = join(work, DATA_FILE)
      await database.copyInto(copy, control.signal)
      await archiver(copy, folder, control)
      return {}
    } catch (error) {
      rmSync(unfinishedArchive(folder), { recursive: true, force: true })
      throw error instanceof ArchiveError ? new CommandError('disk-trouble') : error
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
  })
  return {
    'archive.begin': ({ folder }) => {
      refusePlace(folder)
      return { job: queue.add(folder) }
    },
    'archive.copy': async ({ folder }) => {
      refusePlace(folder)
      const { cards, texts } = await copyWhole(database, folder)
      return { cards, texts }
    },
  }
}

async function copyWhole(database: Database, folder: string): Promise<FileCheck> {
  const path = join(folder, DATA_FILE)
  const making = `${path}.new`
  try {
    makeFolder(folder)
    await database.copyInto(making)
    const check = checkFile(making)
    if (!check.isSound) throw new BackupError('not-sound')
    flushFile(making)
    renameSync(making, path)
    flushFolder(folder)
    return check
  } catch (error) {
    rmSync(making, { force: true })
    const known = backupErrorOf(error)
    if (!(known instanceof BackupError)) throw known
    // What cannot be written is the other folder: this is also for a library that is only read.
    throw known.code === 'not-writable' ? new CommandError('disk-trouble') : asCommandError(known)
  }
}

function refusePlace(folder: string) {
  if (!isAbsolute(folder)) throw new CommandError('archive-refused', { reason: 'not-absolute' })
  try {
    refuseTaken(folder)
  } catch (error) {
    throw error instanceof ArchiveError ? new CommandError('archive-refused', { reason: 'place-taken' }) : error
  }
}
