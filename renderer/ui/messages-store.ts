import { createStore } from 'zustand/vanilla'
import type { ErrorCode } from '#contract/errors.ts'
import type { UndoToken } from '#contract/ids.ts'
import type { WordKey } from '../words/words.ts'

export interface Message {
  readonly wordKey: WordKey | `error.${ErrorCode}`
  readonly values?: Readonly<Record<string, string | number>>
  readonly undo?: UndoToken | null
  readonly isError?: boolean
}

/** One short message at a time; an error stays until it is dismissed, anything else goes after ten seconds. */
export interface Messages {
  readonly store: ReturnType<typeof createMessageStore>
  say(message: Message): void
  dismiss(): void
}

const createMessageStore = () => createStore<{ readonly shown: Message | null }>(() => ({ shown: null }))

export function createMessages(): Messages {
  const store = createMessageStore()
  const dismiss = () => store.setState({ shown: null })
  return {
    store,
    dismiss,
    say: (message) => {
      store.setState({ shown: message })
      if (message.isError) return
      setTimeout(() => {
        if (store.getState().shown === message) dismiss()
      }, 10_000)
    },
  }
}
