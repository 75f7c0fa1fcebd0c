import { useState } from 'react'
import { Button, Dialog, Form, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { TextSummary } from '#contract/text.ts'
import { useServices } from '../app/services.ts'
import { saveFile } from './save-file.ts'

const fields = [
  { name: 'title', isRequired: true },
  { name: 'translator', isRequired: false },
  { name: 'licence', isRequired: true },
] as const

/** Makes a pack of a text's English and saves it: the translation can be given away where the text can not. */
export function ShareDialog({ text, onClose }: { text: TextSummary; onClose: () => void }) {
  const { t } = useTranslation()
  const { client, changes, messages } = useServices()
  const [draft, setDraft] = useState({ title: text.title.en, translator: '', licence: '' })
  const isWhole = draft.title.trim() !== '' && draft.licence.trim() !== ''

  async function share() {
    const made = await changes.ask(client.call('packs.make', { textId: text.id, ...draft }))
    if (!made) return
    saveFile(made.fileName, made.file)
    messages.say({ wordKey: 'packs.made', values: { name: made.fileName, count: made.sentences } })
    onClose()
  }

  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="sheet-modal">
        <Dialog className="dialog">
          <Heading slot="title">{t('packs.share')}</Heading>
          <p className="quiet">{t('packs.shareHelp')}</p>
          <Form
            className="share-form"
            onSubmit={(event) => {
              event.preventDefault()
              void share()
            }}
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
            <div className="dialog-acts">
              <Button className="button" onPress={onClose}>
                {t('imports.cancel')}
              </Button>
              <Button className="button primary" type="submit" isDisabled={!isWhole}>
                {t('packs.save')}
              </Button>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
