import { useCallback, useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/commands.ts'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'
import { useMessages } from '../platform/messages-store.ts'
import { BackupList } from './backup-list.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { ForgetRemoved } from './forget-removed.tsx'
import { BackupPlace } from './backup-place.tsx'

/** The backups there are, one more of them, where they are kept, and the way back to one. */
export function BackupFields() {
  const { t } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const messages = useMessages()
  const [list, setList] = useState<Output<'backups.list'> | null>(null)
  const [isBusy, setBusy] = useState(false)
  const look = useCallback(async () => {
    const answer = await changes.query(client.call('backups.list', {}))
    if (answer) setList(answer)
  }, [client, changes])
  useEffect(() => void look(), [look])

  async function make() {
    setBusy(true)
    const made = await changes.query(client.call('backups.make', {}))
    if (made) messages.show({ wordKey: 'backups.made' })
    await look()
    setBusy(false)
  }

  return (
    <section className="settings-group">
      <h2>{t('backups.title')}</h2>
      <p className="quiet">{t('backups.about')}</p>
      <Button className="button" isDisabled={isBusy} onPress={() => void make()}>
        {t('backups.make')}
      </Button>
      <Elsewhere />
      <ForgetRemoved />
      {list?.trouble && <p className="backup-trouble">{t('backups.trouble', { why: t(`error.${list.trouble}`) })}</p>}
      {list && <BackupPlace key={list.place ?? ''} place={list.place} onMoved={() => void look()} />}
      {list?.backups.length === 0 && <p className="quiet">{t('backups.none')}</p>}
      {list && <BackupList backups={list.backups} onRestored={() => void look()} />}
    </section>
  )
}
