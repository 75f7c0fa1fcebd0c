import { useState } from 'react'
import { Input, Label, TextArea, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Card, CardFields } from '#contract/cards.ts'
import { useClient } from '../platform/client.ts'
import { useChanges } from '../platform/changes.ts'
import { useMessages } from '../platform/messages-store.ts'
import { FormDialog } from '../ui/form-dialog.tsx'

const fields = [
  { name: 'headword', lang: 'zh-Hans', isLong: false },
  { name: 'reading', lang: 'zh-Latn', isLong: false },
  { name: 'meaning', lang: 'en', isLong: true },
  { name: 'sentence', lang: 'zh-Hans', isLong: true },
  { name: 'translation', lang: 'en', isLong: true },
  { name: 'note', lang: '', isLong: true },
] as const satisfies readonly { name: keyof CardFields; lang: string; isLong: boolean }[]

/** Lets the reader rewrite a card. Only what changed is sent. */
export function CardEditor({ card, onClose }: { card: Card; onClose: () => void }) {
  const { t } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const messages = useMessages()
  const [draft, setDraft] = useState<CardFields>(() => ({
    headword: card.headword,
    reading: card.reading,
    meaning: card.meaning,
    sentence: card.sentence,
    translation: card.translation,
    note: card.note,
  }))

  async function save() {
    const rewritten = fields.filter(({ name }) => draft[name] !== card[name])
    if (rewritten.length === 0) return onClose()
    const patch = Object.fromEntries(rewritten.map(({ name }) => [name, draft[name]]))
    const saved = await changes.apply(client.call('cards.edit', { cardId: card.id, fields: patch }))
    if (!saved) return
    messages.show({ wordKey: 'cards.edited', values: { headword: saved.card.headword }, undo: saved.undo })
    onClose()
  }

  return (
    <FormDialog title={t('cards.editTitle')} send={t('cards.save')} onSend={() => void save()} onClose={onClose}>
      {fields.map(({ name, lang, isLong }) => (
        <TextField
          key={name}
          value={draft[name]}
          onChange={(value) => setDraft({ ...draft, [name]: value })}
          isRequired={name === 'headword'}
        >
          <Label>{t(`cards.${name}`)}</Label>
          {isLong ? <TextArea lang={lang} rows={name === 'note' ? 2 : 3} /> : <Input lang={lang} />}
        </TextField>
      ))}
    </FormDialog>
  )
}
