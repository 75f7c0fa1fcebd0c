import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client } from '#contract/client.ts'
import type { TextId } from '#contract/ids.ts'
import type { WordPlace } from '../chinese-text/word-places.ts'
import type { Changes } from '../platform/changes.ts'
import { createRequiredContext } from '../platform/required-context.ts'
import type { VocabularyStore } from '../vocabulary/vocabulary-store.ts'
import { createPairPages } from './pair-pages.ts'
import { createPlaceSaver } from './place-saver.ts'
import { emptyReaderState, type ReaderState } from './reader-state.ts'
import { reloadOnChange } from './reload-on-change.ts'
import { createWordCardState } from './word-card-state.ts'

/** The open text: its pages as they come, the current pair and word, what is revealed, the open card. */
export function createReaderStore(client: Client, changes: Changes, vocabulary: VocabularyStore) {
  const store = createStore<ReaderState>(() => emptyReaderState)
  const pages = createPairPages(client, changes, store, vocabulary)
  const placeSaver = createPlaceSaver(client, changes, store)

  async function open(textId: TextId, atIndex: number | null) {
    const { text } = store.getState()
    if (text?.id !== textId) {
      const answer = await changes.query(client.call('library.open', { textId }))
      if (!answer) return
      pages.forget()
      const current = clamp(atIndex ?? answer.text.placeIndex ?? 0, answer.text.pairCount)
      store.setState({ ...emptyReaderState, text: answer.text, current }, true)
      await pages.ensure(current, current)
    } else if (atIndex !== null) moveTo(atIndex)
  }

  function moveTo(index: number, cursor: WordPlace | null = null) {
    const { text, current } = store.getState()
    if (!text) return
    const next = clamp(index, text.pairCount)
    store.setState({ current: next, cursor, highlighted: null })
    if (next === current) return
    void pages.ensure(next, next)
    placeSaver.saveSoon()
  }

  function close() {
    pages.forget()
    store.setState(emptyReaderState, true)
  }
  const refresh = reloadOnChange({ client, changes, store, pages, close })

  return {
    store,
    open,
    refresh,
    moveTo,
    ensure: pages.ensure,
    savePlace: placeSaver.saveNow,
    ...createWordCardState(store),
    ...createPairState(store),
  }
}

/** Single pairs: the pair itself, whether it is revealed, which notes are open, which term lights up. */
function createPairState(store: StoreApi<ReaderState>) {
  return {
    pairAt: (index: number) => store.getState().pairs.get(index),
    reveal: (index: number) => {
      const revealed = new Set(store.getState().revealed)
      if (!revealed.delete(index)) revealed.add(index)
      store.setState({ revealed })
    },
    revealAll: () => store.setState((state) => ({ isAllRevealed: !state.isAllRevealed, revealed: new Set() })),
    showNotes: (notesAt: number | null) => store.setState({ notesAt }),
    highlight: (highlighted: ReaderState['highlighted']) => {
      const now = store.getState().highlighted
      if (now?.termId !== highlighted?.termId || now?.pairIndex !== highlighted?.pairIndex)
        store.setState({ highlighted })
    },
  }
}

const clamp = (index: number, count: number) => Math.max(0, Math.min(index, count - 1))

export type ReaderStore = ReturnType<typeof createReaderStore>

export const [ReaderContext, useReader] = createRequiredContext<ReaderStore>('the reader')
