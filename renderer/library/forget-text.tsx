import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextSummary } from '#contract/text.ts'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'
import { useMessages } from '../platform/messages-store.ts'
import { ActionButton } from './action-button.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'

/** The way to remove a text for good, which asks once more. */
export function ForgetText({ text }: { readonly text: TextSummary }) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <ActionButton wordKey="library.forget" title={text.title.zh} onPress={() => setAsking(true)} />
      {isAsking && <ForgetDialog text={text} onClose={() => setAsking(false)} />}
    </>
  )
}

interface Props {
  readonly text: TextSummary
  readonly onClose: () => void
}

function ForgetDialog({ text, onClose }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const messages = useMessages()
  const title = text.title.zh

  async function forget() {
    const forgotten = await changes.apply(client.call('library.forget', { textId: text.id }))
    onClose()
    if (forgotten) messages.show({ wordKey: 'library.forgotten', values: { title } })
  }

  return (
    <FormDialog
      title={t('library.forgetTitle', { title })}
      send={t('library.forgetForGood')}
      onSend={() => void forget()}
      onClose={onClose}
    >
      <p>{t('library.forgetAbout')}</p>
    </FormDialog>
  )
}
