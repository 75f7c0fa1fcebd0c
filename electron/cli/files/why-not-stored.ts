import { BackupError } from '#core/safety/backups/backup-error.ts'
import { StartError } from '#core/store/start-error.ts'
import { backupSentence } from '../../host/safety-sentences.ts'
import { startSentence } from '../../host/start-sentences.ts'

/** Why a library could not be opened or backed up, in one sentence; null for any other error. */
export function whyNotStored(error: unknown, dataDir: string, locale: string): string | null {
  if (error instanceof StartError) return startSentence(error, dataDir, locale)
  return error instanceof BackupError ? backupSentence(error, locale) : null
}
