import './backups.css'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { BackupSummary } from '#contract/backup-commands.ts'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'
import { FormDialog } from '../ui/form-dialog.tsx'

interface Props {
  readonly backups: readonly BackupSummary[]
  readonly onRestored: () => void
}

/** The backups there are, each with the way back to it, in two clicks. */
export function BackupList({ backups, onRestored }: Props) {
  const { t } = useTranslation()
  return (
    <ol className="backups" aria-label={t('backups.title')}>
      {backups.map((each) => (
        <BackupRow key={each.id} backup={each} onRestored={onRestored} />
      ))}
    </ol>
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
