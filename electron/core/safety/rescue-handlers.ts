import { CommandError } from '#contract/errors.ts'
import type { Handlers } from '#contract/handlers.ts'
import type { LibraryFault } from '#contract/rescue-commands.ts'
import { StartError } from '../store/start-error.ts'
import { asCommandErrors, summariesIn } from './backups/backup-handlers.ts'
import { chosenPlace } from './backups/backup-place.ts'
import { restoreBackup } from './backups/restore-backup.ts'

/** What keeps a library from being opened, or null where it is nothing that a backup could mend. */
export function faultOf(error: unknown): LibraryFault | null {
  if (!(error instanceof StartError)) return null
  if (error.code === 'data-foreign') return 'foreign'
  if (error.code !== 'data-gone' && error.code !== 'data-damaged') return null
  return (error.data['finding'] as LibraryFault | undefined) ?? 'structure'
}

type Rescue = 'app.state' | 'backups.list' | 'backups.restore'
export const rescueNames: ReadonlySet<string> = new Set<Rescue>(['app.state', 'backups.list', 'backups.restore'])

/** What is answered while the library can't be opened. `reopen` opens what then stands in its place, all at once. */
export function rescueHandlers(dataDir: string, fault: LibraryFault, reopen: () => void): Pick<Handlers, Rescue> {
  return {
    'app.state': () => ({ fault }),
    'backups.list': () => ({ backups: summariesIn(dataDir), place: chosenPlace(dataDir), trouble: null }),
    'backups.restore': ({ id }) =>
      asCommandErrors(async () => {
        try {
          restoreBackup(dataDir, id)
        } catch (error) {
          throw error instanceof StartError ? new CommandError('disk-trouble') : error
        }
        reopen()
        return {}
      }),
  }
}
