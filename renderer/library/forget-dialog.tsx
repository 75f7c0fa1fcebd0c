import { useTranslation } from 'react-i18next'
import type { TextSummary } from '#contract/text.ts'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'
import { useMessages } from '../platform/messages-store.ts'
import { FormDialog } from '../ui/form-dialog.tsx'

interface Props {
  readonly text: TextSummary
  readonly onClose: () => void
}

/** Asks once more before a text is removed for good. */
export function ForgetDialog({ text, onClose }: Props) {
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
