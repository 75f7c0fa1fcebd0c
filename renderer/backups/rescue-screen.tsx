import { useCallback, useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { BackupSummary } from '#contract/backup-commands.ts'
import type { LibraryFault } from '#contract/rescue-commands.ts'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'
import { BackupList } from './backup-list.tsx'

/** Makes a library of what can be read of the damaged one. */
function Salvage() {
  const { t } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const [isBusy, setBusy] = useState(false)

  async function salvage() {
    setBusy(true)
    await changes.query(client.call('rescue.salvage', {}))
    setBusy(false)
  }

  return (
    <p>
      <Button className="button" isDisabled={isBusy} onPress={() => void salvage()}>
        {t('rescue.salvage')}
      </Button>
    </p>
  )
}

/** What stands in the window where the library can't be opened: why, and the ways on. */
export function RescueScreen({ fault }: { readonly fault: LibraryFault }) {
  const { t } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const [backups, setBackups] = useState<readonly BackupSummary[] | null>(null)
  const look = useCallback(async () => {
    const answer = await changes.query(client.call('backups.list', {}))
    if (answer) setBackups(answer.backups)
  }, [client, changes])
  useEffect(() => void look(), [look])
  return (
    <main className="page-layout">
      <h1>{t('rescue.title')}</h1>
      <p>{t(`rescue.fault.${fault}`)}</p>
      <p className="quiet">{backups?.length === 0 ? t('rescue.noBackups') : t('rescue.kept')}</p>
      <Salvage />
      {backups && <BackupList backups={backups} onRestored={() => void look()} />}
    </main>
  )
}
