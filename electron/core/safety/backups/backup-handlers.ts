import type { BackupSummary } from '#contract/backup-commands.ts'
import type { Handlers } from '#contract/handlers.ts'
import type { EpochMs } from '#contract/units.ts'
import type { Database } from '../../store/database.ts'
import { backUpNow } from './back-up-now.ts'
import { asCommandError, BackupError } from './backup-error.ts'
import { type Backup, listBackups } from './backup-folder.ts'
import { backupFolder, chosenPlace, moveBackups } from './backup-place.ts'
import type { BackupKeeper } from './keep-backups.ts'
import { decideUnderOpen } from './restore-backup.ts'

/** `reopen` closes the library and opens what then stands in its place, all at once. */
export function backupHandlers(
  database: Database,
  dataDir: string,
  keeper: BackupKeeper | null,
  reopen: () => void,
): Pick<Handlers, 'backups.list' | 'backups.move' | 'backups.make' | 'backups.restore'> {
  const list = () => summariesIn(dataDir)
  // Nothing comes between, and no backup is in the making.
  const alone = async (work: () => void) => (keeper ? keeper.alone(work) : work())
  return {
    'backups.list': () => ({ backups: list(), place: chosenPlace(dataDir), trouble: keeper?.trouble() ?? null }),
    'backups.move': ({ folder }) =>
      asCommandErrors(async () => {
        await alone(() => moveBackups(dataDir, folder))
        return {}
      }),
    'backups.make': () =>
      asCommandErrors(async () => {
        const { id } = keeper ? await keeper.ask() : backUpNow(database, dataDir, 'asked')
        const backup = list().find((each) => each.id === id)
        if (!backup) throw new BackupError('not-writable')
        return { backup }
      }),
    'backups.restore': ({ id }) =>
      asCommandErrors(async () => {
        await alone(() => {
          // What was saved until now is in the backup that is kept.
          decideUnderOpen(database, dataDir, id)
          reopen()
        })
        return {}
      }),
  }
}

/** The backups of a library, the newest first. */
export const summariesIn = (dataDir: string): readonly BackupSummary[] =>
  listBackups(backupFolder(dataDir)).toReversed().map(summaryOf)

const summaryOf = ({ id, at, byteLength, record }: Backup): BackupSummary => ({
  id,
  at: at as EpochMs,
  cards: record?.cards ?? 0,
  texts: record?.texts ?? 0,
  byteLength,
  isRestorable: record !== null,
})

/** Does something; a `BackupError` becomes what a window is told of it. */
export async function asCommandErrors<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof BackupError ? asCommandError(error) : error
  }
}
