import { useState } from 'react'
import { Label, TextArea, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { OpenedText, Pair } from '#contract/text.ts'
import { useClient } from '../platform/client.ts'
import { useChanges } from '../platform/changes.ts'
import { useMessages } from '../platform/messages-store.ts'
import { FormDialog } from '../ui/form-dialog.tsx'

/** A sentence without its label. */
const saidIn = ({ text, prefixUtf16 }: { readonly text: string; readonly prefixUtf16: number }) =>
  text.slice(prefixUtf16)

/** Lets the reader write the English of a pair, one sentence a line. */
export function EnglishDialog({ text, pair, onClose }: { text: OpenedText; pair: Pair; onClose: () => void }) {
  const { t } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const messages = useMessages()
  const [draft, setDraft] = useState(() => pair.target.map(saidIn).join('\n'))

  async function save() {
    const english = draft.split('\n').flatMap((line) => line.trim() || [])
    const written = await changes.apply(client.call('beads.write', { textId: text.id, beadId: pair.id, english }))
    if (!written) return
    messages.show({ wordKey: 'pairEditing.done.pair.write', values: { pair: pair.index + 1 }, undo: written.undo })
    onClose()
  }

  return (
    <FormDialog
      title={t('pairEditing.english', { pair: pair.index + 1 })}
      send={t('cards.save')}
      about={
        <p className="english-dialog-source" lang="zh-Hans">
          {pair.source.map(saidIn).join('')}
        </p>
      }
      onSend={() => void save()}
      onClose={onClose}
    >
      <TextField
        value={draft}
        onChange={setDraft}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
        }}
      >
        <Label>{t('pairEditing.oneALine')}</Label>
        <TextArea lang="en" rows={4} maxLength={8000} />
      </TextField>
    </FormDialog>
  )
}
