import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useMessages } from '../platform/messages-store.ts'
import { useChanges } from '../platform/changes.ts'
import { stepWordKey } from '../platform/step-words.ts'
import type { WordKey } from '../words/words.ts'

/** The one place where the study speaks up: what was done, with its undo, or what went wrong. */
export function MessageBar() {
  const { t } = useTranslation()
  const messages = useMessages()
  const changes = useChanges()
  const shown = useStore(messages.store, (state) => state.shown)
  const { undo, step } = shown ?? {}
  return (
    <section className="message-place" aria-label={t('app.notice')} aria-live={shown?.isError ? 'assertive' : 'polite'}>
      {shown && (
        <div className={shown.isError ? 'message is-error' : 'message'}>
          <span>
            {t(shown.wordKey as WordKey, { ...shown.values, ...(step && { step: t(stepWordKey(step), { ...step }) }) })}
          </span>
          {undo && (
            <Button className="button" onPress={() => void changes.undo(undo)}>
              {t('app.undo')}
            </Button>
          )}
          <Button className="button quiet" onPress={() => messages.dismiss()}>
            {t('app.dismiss')}
          </Button>
        </div>
      )}
    </section>
  )
}
