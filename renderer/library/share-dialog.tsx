import { useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { TextSummary } from '#contract/text.ts'
import { useClient } from '../platform/client.ts'
import { useChanges } from '../platform/changes.ts'
import { useMessages } from '../platform/messages-store.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import { saveFile } from './save-file.ts'

const fields = [
  { name: 'title', isRequired: true },
  { name: 'translator', isRequired: false },
  { name: 'licence', isRequired: true },
] as const

/** Makes a pack of a text's English and saves it: the translation can be given away where the text can not. */
export function ShareDialog({ text, onClose }: { text: TextSummary; onClose: () => void }) {
  const { t } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const messages = useMessages()
  const [draft, setDraft] = useState({ title: text.title.en, translator: '', licence: '' })
  const isWhole = draft.title.trim() !== '' && draft.licence.trim() !== ''

  async function share() {
    const made = await changes.query(client.call('packs.make', { textId: text.id, ...draft }))
    if (!made) return
    saveFile(made.fileName, made.file)
    messages.show({ wordKey: 'packs.made', values: { name: made.fileName, count: made.sentences } })
    onClose()
  }

  return (
    <FormDialog
      title={t('packs.share')}
      send={t('packs.save')}
      isDisabled={!isWhole}
      about={<p className="quiet">{t('packs.shareHelp')}</p>}
      onSend={() => void share()}
      onClose={onClose}
    >
      {fields.map(({ name, isRequired }) => (
        <TextField
          key={name}
          value={draft[name]}
          onChange={(value) => setDraft({ ...draft, [name]: value })}
          isRequired={isRequired}
          maxLength={200}
        >
          <Label>{t(`packs.field.${name}`)}</Label>
          <Input lang="en" />
        </TextField>
      ))}
    </FormDialog>
  )
}
