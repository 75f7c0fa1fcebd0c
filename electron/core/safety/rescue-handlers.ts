import { CommandError } from '#contract/errors.ts'
import type { Handlers } from '#contract/handlers.ts'
import type { LibraryFault, Salvaged } from '#contract/rescue-commands.ts'
import { StartError } from '../store/start-error.ts'
import { asCommandErrors, summariesIn } from './backups/backup-handlers.ts'
import { chosenPlace } from './backups/backup-place.ts'
import { salvageLibrary } from './salvage.ts'
import { restoreBackup } from './backups/restore-backup.ts'

/** What keeps a library from being opened, or null where it is nothing that a backup could mend. */
export function faultOf(error: unknown): LibraryFault | null {
  if (!(error instanceof StartError)) return null
  if (error.code === 'data-foreign') return 'foreign'
  if (error.code !== 'data-gone' && error.code !== 'data-damaged') return null
  return (error.data['finding'] as LibraryFault | undefined) ?? 'structure'
}

type Rescue = 'app.state' | 'backups.list' | 'backups.restore' | 'rescue.salvage'
export const rescueNames: ReadonlySet<string> = new Set<Rescue>([
  'app.state',
  'backups.list',
  'backups.restore',
  'rescue.salvage',
])

/** What is answered while the library can't be opened. `reopen` opens what then stands in its place, all at once. */
export function rescueHandlers(
  dataDir: string,
  fault: LibraryFault,
  reopen: (salvaged: Salvaged | null) => void,
): Pick<Handlers, Rescue> {
  return {
    'app.state': () => ({ fault, isReadingOnly: false, salvaged: null }),
    'backups.list': () => ({ backups: summariesIn(dataDir), place: chosenPlace(dataDir), trouble: null }),
    'backups.restore': ({ id }) =>
      asCommandErrors(async () => {
        asDiskTrouble(() => restoreBackup(dataDir, id))
        reopen(null)
        return {}
      }),
    'rescue.salvage': () =>
      asCommandErrors(async () => {
        const salvaged = asDiskTrouble(() => salvageLibrary(dataDir))
        reopen(salvaged)
        return { salvaged }
      }),
  }
}

// Another program was quicker to have the folder, or the disk has trouble of its own.
function asDiskTrouble<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw error instanceof StartError ? new CommandError('disk-trouble') : error
  }
}
