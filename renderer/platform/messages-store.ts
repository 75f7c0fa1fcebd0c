import { createStore } from 'zustand/vanilla'
import type { ErrorCode } from '#contract/errors.ts'
import type { StepName } from '#contract/history.ts'
import type { UndoToken } from '#contract/ids.ts'
import type { WordKey } from '../words/words.ts'
import { createRequiredContext } from './required-context.ts'

export interface Message {
  readonly wordKey: WordKey | `error.${ErrorCode}`
  readonly values?: Readonly<Record<string, string | number>>
  /** A step of the history that the message names, as `{{step}}`. */
  readonly step?: StepName
  readonly undo?: UndoToken | null
  readonly isError?: boolean
}

const SHOWN_MS = 10_000
/** A failure has to be read, not only seen. */
const ERROR_SHOWN_MS = 30_000

/** One short message at a time; it goes by itself, or when it is dismissed. */
export interface Messages {
  readonly store: ReturnType<typeof createMessageStore>
  show(message: Message): void
  dismiss(): void
  /** Dismisses a message that has been shown for longer than this. */
  dismissOlderThan(ms: number): void
}

export const [MessagesContext, useMessages] = createRequiredContext<Messages>('messages')

const createMessageStore = () => createStore<{ readonly shown: Message | null }>(() => ({ shown: null }))

export function createMessagesStore(): Messages {
  const store = createMessageStore()
  let shownSince = 0
  const dismiss = () => store.setState({ shown: null })
  return {
    store,
    dismiss,
    dismissOlderThan: (ms) => {
      if (performance.now() - shownSince > ms) dismiss()
    },
    show: (message) => {
      shownSince = performance.now()
      store.setState({ shown: message })
      setTimeout(
        () => {
          if (store.getState().shown === message) dismiss()
        },
        message.isError ? ERROR_SHOWN_MS : SHOWN_MS,
      )
    },
  }
}
