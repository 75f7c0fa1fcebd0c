import type { CorrectionDraft } from '#contract/corrections.ts'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'
import { useMessages } from '../platform/messages-store.ts'

/** Makes a correction and says so, with a way back; `onMade` is called once it is made. */
export function useMakeCorrection(onMade: () => void): (draft: CorrectionDraft) => Promise<void> {
  const client = useClient()
  const changes = useChanges()
  const messages = useMessages()
  return async (draft) => {
    const made = await changes.apply(client.call('corrections.make', { draft }))
    if (!made) return
    messages.show({ wordKey: 'corrections.made', values: { word: made.correction.anchor.quote }, undo: made.undo })
    onMade()
  }
}
