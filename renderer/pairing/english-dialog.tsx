import { useState } from 'react'
import { Button, Dialog, Form, Heading, Label, Modal, ModalOverlay, TextArea, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { OpenedText, Pair } from '#contract/text.ts'
import { useServices } from '../app/services.ts'

/** Lets the reader write the English of a pair, one sentence a line. */
export function EnglishDialog({ text, pair, onClose }: { text: OpenedText; pair: Pair; onClose: () => void }) {
  const { t } = useTranslation()
  const { client, changes, messages } = useServices()
  const [draft, setDraft] = useState(() => pair.target.map((sentence) => sentence.text).join('\n'))

  async function save() {
    const english = draft.split('\n').flatMap((line) => line.trim() || [])
    const written = await changes.apply(client.call('beads.write', { textId: text.id, beadId: pair.id, english }))
    if (!written) return
    messages.say({ wordKey: 'pairing.done.pair.write', values: { pair: pair.index + 1 }, undo: written.undo })
    onClose()
  }

  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="sheet-modal">
        <Dialog className="dialog">
          <Heading slot="title">{t('pairing.english', { pair: pair.index + 1 })}</Heading>
          <p className="pairing-source" lang="zh-Hans">
            {pair.source.map((sentence) => sentence.text).join('')}
          </p>
          <Form
            className="text-form"
            onSubmit={(event) => {
              event.preventDefault()
              void save()
            }}
          >
            <TextField
              value={draft}
              onChange={setDraft}
              autoFocus
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
              }}
            >
              <Label>{t('pairing.oneALine')}</Label>
              <TextArea lang="en" rows={4} maxLength={8000} />
            </TextField>
            <div className="dialog-acts">
              <Button className="button" onPress={onClose}>
                {t('cards.cancel')}
              </Button>
              <Button className="button primary" type="submit">
                {t('cards.save')}
              </Button>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
