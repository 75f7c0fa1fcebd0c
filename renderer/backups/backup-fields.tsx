import './backups.css'
import { useCallback, useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { BackupSummary } from '#contract/backup-commands.ts'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'
import { useMessages } from '../platform/messages-store.ts'
import { FormDialog } from '../ui/form-dialog.tsx'

/** The backups there are, one more of them, and the way back to one, in two clicks. */
export function BackupFields() {
  const { t } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const messages = useMessages()
  const [backups, setBackups] = useState<readonly BackupSummary[] | null>(null)
  const [isBusy, setBusy] = useState(false)
  const look = useCallback(async () => {
    const answer = await changes.query(client.call('backups.list', {}))
    if (answer) setBackups(answer.backups)
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
      {backups?.length === 0 && <p className="quiet">{t('backups.none')}</p>}
      <ol className="backups" aria-label={t('backups.title')}>
        {backups?.map((each) => (
          <BackupRow key={each.id} backup={each} onRestored={() => void look()} />
        ))}
      </ol>
    </section>
  )
}

const megabytes = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const

function BackupRow({ backup, onRestored }: { readonly backup: BackupSummary; readonly onRestored: () => void }) {
  const { t, i18n } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const [isAsking, setAsking] = useState(false)
  const { id, at, cards, texts, byteLength, isRestorable } = backup
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
  const size = new Intl.NumberFormat(i18n.language, megabytes).format(byteLength / 1_000_000)

  async function restore() {
    setAsking(false)
    if (await changes.query(client.call('backups.restore', { id }))) onRestored()
  }

  return (
    <li className="backup">
      <time dateTime={new Date(at).toISOString()}>{when}</time>
      <span className="quiet">
        {isRestorable ? t('backups.holds', { cards, texts, size }) : t('backups.damaged', { size })}
      </span>
      {isRestorable && (
        <Button className="button" aria-label={t('backups.restoreOf', { when })} onPress={() => setAsking(true)}>
          {t('backups.restore')}
        </Button>
      )}
      {isAsking && (
        <FormDialog
          title={t('backups.restoreOf', { when })}
          send={t('backups.restore')}
          onSend={() => void restore()}
          onClose={() => setAsking(false)}
        >
          <p>{t('backups.sure')}</p>
        </FormDialog>
      )}
    </li>
  )
}
