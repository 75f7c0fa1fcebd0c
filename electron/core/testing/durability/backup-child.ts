import { backUpNow } from '../../safety/backups/back-up-now.ts'
import { restoreBackup } from '../../safety/backups/restore-backup.ts'
import { openLibrary } from '../../safety/open-library.ts'

const [mode = '', dataDir = ''] = process.argv.slice(2)

/** Makes backups, or restores the newest, again and again until it is killed. */
for (;;) {
  if (mode === 'restore') restoreBackup(dataDir, 'newest')
  else {
    const { database, close } = openLibrary(dataDir)
    backUpNow(database, dataDir, 'asked')
    close()
  }
  process.stdout.write('done\n')
}
