import type { StoreApi } from 'zustand/vanilla'
import type { Client } from '#contract/client.ts'
import type { TextId } from '#contract/ids.ts'
import type { Changes } from '../platform/changes.ts'
import { navigate, parseRoute } from '../platform/routes.ts'
import { nullIfNotFound } from '../platform/null-if-not-found.ts'
import type { PairPages } from './pair-pages.ts'
import type { ReaderState } from './reader-state.ts'

interface Parts {
  readonly client: Client
  readonly changes: Changes
  readonly store: StoreApi<ReaderState>
  readonly pages: PairPages
  /** Lets go of the open text. */
  readonly close: () => void
}

/**
 * Shows the open text as it is now whenever it was changed or removed, here or in another window. Returns the function
 * that does so at once.
 */
export function reloadOnChange({ client, changes, store, pages, close }: Parts): () => Promise<void> {
  const openId = () => store.getState().text?.id

  async function refresh() {
    const textId = openId()
    if (!textId) return
    const answer = await changes.query(client.call('library.open', { textId }).catch(nullIfNotFound))
    if (openId() !== textId) return
    if (!answer) return leave(textId)
    await pages.refresh(store.getState().current)
    if (openId() !== textId) return
    const current = Math.max(0, Math.min(store.getState().current, answer.text.pairCount - 1))
    store.setState({ text: answer.text, current, cursor: null, card: null })
  }

  function leave(textId: TextId) {
    close()
    const route = parseRoute(location.hash)
    if (route.view === 'read' && route.textId === textId) navigate({ view: 'library' })
  }

  changes.onChanged(({ pairs, corrections }) => {
    const textId = openId()
    if (textId && pairs.includes(textId)) void refresh()
    else if (corrections) void pages.refresh(store.getState().current)
  })
  return refresh
}
