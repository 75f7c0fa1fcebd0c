import type { BackupSummary } from '#contract/backup-commands.ts'
import { CommandError, type ErrorCode } from '#contract/errors.ts'
import type { Handlers } from '#contract/handlers.ts'
import type { EpochMs } from '#contract/units.ts'
import type { Database } from '../../store/database.ts'
import { backUpNow } from './back-up-now.ts'
import { BackupError, type BackupErrorCode } from './backup-error.ts'
import { type Backup, backupFolder, listBackups } from './backup-folder.ts'
import type { BackupKeeper } from './keep-backups.ts'
import { decideUnderOpen } from './restore-backup.ts'

/** `reopen` closes the library and opens what then stands in its place, all at once. */
export function backupHandlers(
  database: Database,
  dataDir: string,
  keeper: BackupKeeper | null,
  reopen: () => void,
): Pick<Handlers, 'backups.list' | 'backups.make' | 'backups.restore'> {
  const list = () => listBackups(backupFolder(dataDir)).toReversed().map(summaryOf)
  return {
    'backups.list': () => ({ backups: list() }),
    'backups.make': () =>
      asCommandErrors(async () => {
        const { id } = keeper ? await keeper.ask() : backUpNow(database, dataDir, 'asked')
        const backup = list().find((each) => each.id === id)
        if (!backup) throw new BackupError('not-writable')
        return { backup }
      }),
    'backups.restore': ({ id }) =>
      asCommandErrors(async () => {
        // Nothing comes between: what was saved until now is in the backup that is kept.
        const goBack = () => {
          decideUnderOpen(database, dataDir, id)
          reopen()
        }
        if (keeper) await keeper.alone(goBack)
        else goBack()
        return {}
      }),
  }
}

const summaryOf = ({ id, at, byteLength, record }: Backup): BackupSummary => ({
  id,
  at: at as EpochMs,
  cards: record?.cards ?? 0,
  texts: record?.texts ?? 0,
  byteLength,
  isRestorable: record !== null,
})

const codes: Readonly<Record<BackupErrorCode, ErrorCode>> = {
  'no-space': 'disk-full',
  'not-writable': 'read-only',
  'not-sound': 'backup-damaged',
  'no-backup': 'backup-not-found',
  'backup-damaged': 'backup-damaged',
  'backup-newer': 'backup-newer',
}

async function asCommandErrors<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof BackupError)) throw error
    throw new CommandError(codes[error.code] as 'disk-full')
  }
}
