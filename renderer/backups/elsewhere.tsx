import { useState } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { JobId } from '#contract/jobs.ts'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'
import { useMessages } from '../platform/messages-store.ts'
import { runJob } from '../platform/run-job.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'

type Way = 'archive' | 'copy'

/** The whole study elsewhere: in open formats, with its progress, or as a library of its own. */
export function Elsewhere() {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Way | null>(null)
  const [running, setRunning] = useState<{ readonly job: JobId; readonly share: number } | null>(null)
  const client = useClient()
  const { archive, copy } = useWays(setRunning)

  function send(way: Way, folder: string) {
    setAsked(null)
    void (way === 'archive' ? archive(folder) : copy(folder))
  }

  return (
    <>
      {(['archive', 'copy'] as const).map((way) => (
        <Button key={way} className="button" isDisabled={running !== null} onPress={() => setAsked(way)}>
          {t(`elsewhere.${way}`)}
        </Button>
      ))}
      {running && (
        <div className="archiving">
          <ProgressBar label={t('elsewhere.archiving')} share={running.share} />
          <Button className="button" onPress={() => void client.call('jobs.cancel', { job: running.job })}>
            {t('app.cancel')}
          </Button>
        </div>
      )}
      {asked && <FolderDialog way={asked} onSend={(folder) => send(asked, folder)} onClose={() => setAsked(null)} />}
    </>
  )
}

function useWays(setRunning: (running: { readonly job: JobId; readonly share: number } | null) => void) {
  const client = useClient()
  const changes = useChanges()
  const messages = useMessages()
  return {
    archive: async (folder: string) => {
      const begun = await changes.query(client.call('archive.begin', { folder }))
      if (!begun) return
      const { job } = begun
      setRunning({ job, share: 0 })
      const isDone = await runJob(client, changes, job, (share) => setRunning({ job, share }))
      setRunning(null)
      if (isDone) messages.show({ wordKey: 'elsewhere.archived', values: { folder } })
    },
    copy: async (folder: string) => {
      const made = await changes.query(client.call('archive.copy', { folder }))
      if (made) messages.show({ wordKey: 'elsewhere.copied', values: { ...made, folder } })
    },
  }
}

interface DialogProps {
  readonly way: Way
  readonly onSend: (folder: string) => void
  readonly onClose: () => void
}

function FolderDialog({ way, onSend, onClose }: DialogProps) {
  const { t } = useTranslation()
  const [folder, setFolder] = useState('')
  return (
    <FormDialog
      title={t(`elsewhere.${way}`)}
      send={t('elsewhere.write')}
      about={<p className="quiet">{t(`elsewhere.about.${way}`)}</p>}
      isDisabled={folder.trim() === ''}
      onSend={() => onSend(folder.trim())}
      onClose={onClose}
    >
      <TextField value={folder} onChange={setFolder} maxLength={4096} autoFocus>
        <Label>{t('backups.place')}</Label>
        <Input spellCheck="false" />
      </TextField>
    </FormDialog>
  )
}
