import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useMessages } from '../platform/messages-store.ts'
import { useChanges } from '../platform/changes.ts'
import { stepWordKey } from '../platform/step-words.ts'
import { Message } from '../ui/message.tsx'
import type { WordKey } from '../words/words.ts'

/** A message that was there when the page changed is of the page before; one that came with the change stays. */
const OF_THE_CHANGE_MS = 1500

function useLeaveWithPage(view: string) {
  const messages = useMessages()
  const before = useRef(view)
  useEffect(() => {
    if (before.current !== view) messages.dismissOlderThan(OF_THE_CHANGE_MS)
    before.current = view
  }, [messages, view])
}

/** The one place where the study speaks up: what was done, with its undo, or what went wrong. */
export function MessageBar({ view }: { view: string }) {
  useLeaveWithPage(view)
  const { t } = useTranslation()
  const messages = useMessages()
  const changes = useChanges()
  const shown = useStore(messages.store, (state) => state.shown)
  const { undo, step } = shown ?? {}
  return (
    <section className="message-place" aria-label={t('app.notice')} aria-live={shown?.isError ? 'assertive' : 'polite'}>
      {shown && (
        <Message
          isError={shown.isError ?? false}
          onUndo={undo ? () => void changes.undo(undo) : null}
          onDismiss={() => messages.dismiss()}
        >
          {t(shown.wordKey as WordKey, { ...shown.values, ...(step && { step: t(stepWordKey(step), { ...step }) }) })}
        </Message>
      )}
    </section>
  )
}
