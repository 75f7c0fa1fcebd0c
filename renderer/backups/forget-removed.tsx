import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'
import { useMessages } from '../platform/messages-store.ts'
import { FormDialog } from '../ui/form-dialog.tsx'

/** Removes for good, from the file too, what was only taken out of the library until now. */
export function ForgetRemoved() {
  const { t } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const messages = useMessages()
  const [isAsking, setAsking] = useState(false)

  async function forget() {
    setAsking(false)
    const forgotten = await changes.apply(client.call('library.forget', { textId: null }))
    if (forgotten)
      messages.show({ wordKey: 'library.forgottenRemoved', values: { count: forgotten.changed.texts.length } })
  }

  return (
    <>
      <Button className="button" onPress={() => setAsking(true)}>
        {t('library.forgetRemoved')}
      </Button>
      {isAsking && (
        <FormDialog
          title={t('library.forgetRemoved')}
          send={t('library.forgetForGood')}
          onSend={() => void forget()}
          onClose={() => setAsking(false)}
        >
          <p>{t('library.forgetAbout')}</p>
        </FormDialog>
      )}
    </>
  )
}
