import { useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { TextSummary } from '#contract/text.ts'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'
import { useMessages } from '../platform/messages-store.ts'
import { FormDialog } from '../ui/form-dialog.tsx'

const fields = [
  { part: 'title', side: 'zh' },
  { part: 'title', side: 'en' },
  { part: 'description', side: 'zh' },
  { part: 'description', side: 'en' },
] as const

/** The titles and the description of a text of one's own, to be written anew. */
export function DescribeDialog({ text, onClose }: { text: TextSummary; onClose: () => void }) {
  const { t } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const messages = useMessages()
  const [draft, setDraft] = useState({ title: text.title, description: text.description })
  const isNamed = `${draft.title.zh}${draft.title.en}`.trim() !== ''

  async function describe() {
    const described = await changes.apply(client.call('library.describe', { textId: text.id, ...draft }))
    if (!described) return
    messages.show({ wordKey: 'library.described', undo: described.undo })
    onClose()
  }

  return (
    <FormDialog
      title={t('library.describe')}
      send={t('library.keep')}
      isDisabled={!isNamed}
      onSend={() => void describe()}
      onClose={onClose}
    >
      {fields.map(({ part, side }) => (
        <TextField
          key={part + side}
          value={draft[part][side]}
          onChange={(value) => setDraft({ ...draft, [part]: { ...draft[part], [side]: value } })}
          maxLength={1000}
        >
          <Label>{t(`library.field.${part}.${side}`)}</Label>
          <Input lang={side === 'zh' ? 'zh-Hans' : 'en'} />
        </TextField>
      ))}
    </FormDialog>
  )
}
