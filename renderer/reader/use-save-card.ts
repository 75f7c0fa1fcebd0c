import type { TermId } from '#contract/ids.ts'
import type { Anchor } from '#contract/text.ts'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'
import { useMessages } from '../platform/messages-store.ts'

/** Makes a card of a word where it stands, and says so with the undo. */
export function useSaveCard() {
  const client = useClient()
  const changes = useChanges()
  const messages = useMessages()
  return async (anchor: Anchor, termId: TermId | null) => {
    const saved = await changes.apply(client.call('cards.save', { anchor, termId }))
    if (!saved) return
    const { headword, meaning } = saved.card
    messages.show({ wordKey: meaning === '' ? 'word.savedBare' : 'word.saved', values: { headword }, undo: saved.undo })
  }
}
