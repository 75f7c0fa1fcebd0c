import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupTrouble } from '#contract/backup-commands.ts'
import { useClient } from '../platform/client.ts'
import { useMessages } from '../platform/messages-store.ts'

/** Tells the reader when a backup could not be made by itself, also where that was before the window was opened. */
export function useBackupTrouble() {
  const { t } = useTranslation()
  const client = useClient()
  const messages = useMessages()
  useEffect(() => {
    const tell = (trouble: BackupTrouble) =>
      messages.show({ wordKey: 'backups.trouble', values: { why: t(`error.${trouble}`) }, isError: true })
    // Where the way to the core is gone, the window says that.
    client.call('backups.list', {}).then(
      ({ trouble }) => trouble && tell(trouble),
      () => undefined,
    )
    return client.onBackupTrouble(tell)
  }, [client, messages, t])
}
