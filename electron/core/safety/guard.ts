import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { identityOf } from '../store/file-identity.ts'
import { dataVersion } from '../store/migrate.ts'
import { DATA_FILE, type StoreGuard } from '../store/open-store.ts'
import { StartError } from '../store/start-error.ts'
import { BackupError } from './backups/backup-error.ts'
import { backUpNow } from './backups/back-up-now.ts'
import { finishRestore } from './backups/finish-restore.ts'
import { checkDatabase } from './check-database.ts'
import { compareWithSeal } from './compare-with-seal.ts'
import { digestOfFile } from './file-digest.ts'
import type { Finding } from './finding.ts'
import { refuseForeign } from './refuse-foreign.ts'
import { writeSeal } from './seal.ts'
import { tighten } from './tighten.ts'

/**
 * Lets a library be opened only where it is as it was closed; after an unclean end, where SQLite finds nothing wrong.
 * Refuses with a `StartError` 'data-gone' or 'data-damaged', and has written nothing then.
 */
export function guardLibrary(dataDir: string): StoreGuard {
  const path = join(dataDir, DATA_FILE)
  let opened: string | null = null
  return {
    beforeOpening: () => {
      finishRestore(dataDir)
      const { findings, isCompared, isThere } = compareWithSeal(dataDir)
      refuse(findings)
      if (isThere && !isCompared) refuseUnsealed(path)
    },
    opened: () => {
      // Before the first write: from now on the file is no longer what was closed.
      writeSeal(dataDir, { state: 'open' })
      opened = identityOf(path)
      tighten(dataDir)
    },
    beforeMigrating: (database) => {
      // What an earlier version began and left empty holds nothing.
      if (dataVersion(database) === 0) return
      try {
        backUpNow(database, dataDir, 'migration')
      } catch (error) {
        if (!(error instanceof BackupError)) throw error
        throw new StartError('backup-impossible', { reason: error.code, ...error.data }, error)
      }
    },
    closed: () => {
      // A file that is not ours gets no seal of ours, nor one whose log a copy in the making still holds.
      if (opened === null || identityOf(path) !== opened || existsSync(`${path}-wal`)) return
      try {
        writeSeal(dataDir, { state: 'closed', ...digestOfFile(path) })
      } catch (error) {
        // A full disk. The seal still says 'open', and the next start checks what it can.
        if (!(error instanceof Error) || !('syscall' in error)) throw error
      }
    },
  }
}

function refuse(findings: readonly Finding[]) {
  // A damaged seal says nothing of the library: SQLite then says what it can.
  const [first] = findings.filter(({ code }) => code !== 'seal-damaged')
  if (!first) return
  const isGone = first.code === 'gone' || first.code === 'empty'
  throw new StartError(isGone ? 'data-gone' : 'data-damaged', { finding: first.code, file: first.file })
}

function refuseUnsealed(path: string) {
  try {
    refuse(checkDatabase(path, DATA_FILE, { isAlone: false }))
    refuseForeign(path)
  } finally {
    // Reading beside a log makes an index of the log, which only matters while it is open.
    rmSync(`${path}-shm`, { force: true })
  }
}
