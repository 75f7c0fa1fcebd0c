import { useState } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'
import { useMessages } from '../platform/messages-store.ts'
import { FormDialog } from '../ui/form-dialog.tsx'

interface Props {
  /** The folder that was chosen, or null. */
  readonly place: string | null
  readonly onMoved: () => void
}

/** Where the backups are kept, and the way to keep them elsewhere. */
export function BackupPlace({ place, onMoved }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const messages = useMessages()
  const [folder, setFolder] = useState<string | null>(null)

  async function move(to: string) {
    if (!(await changes.query(client.call('backups.move', { folder: to.trim() || null })))) return
    setFolder(null)
    messages.show({ wordKey: 'backups.moved' })
    onMoved()
  }

  return (
    <>
      {place !== null && <p className="quiet">{t('backups.placeIs', { place })}</p>}
      <Button className="button" onPress={() => setFolder(place ?? '')}>
        {t('backups.move')}
      </Button>
      {folder !== null && (
        <FormDialog
          title={t('backups.move')}
          send={t('backups.moveTo')}
          about={<p className="quiet">{t('backups.moveAbout')}</p>}
          onSend={() => void move(folder)}
          onClose={() => setFolder(null)}
        >
          <TextField value={folder} onChange={setFolder} maxLength={4096} autoFocus>
            <Label>{t('backups.place')}</Label>
            <Input spellCheck="false" />
          </TextField>
        </FormDialog>
      )}
    </>
  )
}
