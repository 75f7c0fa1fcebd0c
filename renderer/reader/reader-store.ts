import { createStore } from 'zustand/vanilla'
import type { Client } from '#contract/client.ts'
import type { TermId, TextId } from '#contract/ids.ts'
import type { OpenedText, Pair } from '#contract/text.ts'
import type { Changes } from '../app/changes.ts'
import { followChanges } from './follow-changes.ts'
import type { VocabularyStore } from '../vocabulary/vocabulary-store.ts'
import { createPairPages } from './pair-pages.ts'
import { createPlaceKeeper } from './place-keeper.ts'
import type { WordPlace } from './word-cursor.ts'

/** A page of the card: a glossary term, or a word of the dictionary. */
export type CardPage = { readonly termId: TermId } | { readonly headword: string }

export type CardTool = 'correct' | 'note' | null

/** The card that explains a word: where it hangs, and the pages followed in it, newest last; none for the word itself. */
export interface OpenCard {
  readonly place: WordPlace | null
  readonly pairIndex: number
  /** Distance of the word from the left edge of its row, and its width, in CSS pixels. */
  readonly xPx: number
  readonly widthPx: number
  readonly trail: readonly CardPage[]
  /** What is open in the card beside what it says. */
  readonly tool?: CardTool
}

export interface ReaderState {
  readonly text: OpenedText | null
  readonly pairs: ReadonlyMap<number, Pair>
  readonly current: number
  readonly cursor: WordPlace | null
  readonly revealed: ReadonlySet<number>
  readonly isAllRevealed: boolean
  readonly card: OpenCard | null
  /** The pair whose translator's notes are shown. */
  readonly notesAt: number | null
  readonly lit: { readonly pairIndex: number; readonly termId: TermId } | null
}

const closed: ReaderState = {
  text: null,
  pairs: new Map(),
  current: 0,
  cursor: null,
  revealed: new Set(),
  isAllRevealed: false,
  card: null,
  notesAt: null,
  lit: null,
}

/** The open text: its pages as they come, the current pair and word, what is revealed, the open card. */
export function createReaderStore(client: Client, changes: Changes, vocabulary: VocabularyStore) {
  const store = createStore<ReaderState>(() => closed)
  const pages = createPairPages(client, changes, store, vocabulary)
  const place = createPlaceKeeper(client, changes, store)

  async function open(textId: TextId, atIndex: number | null) {
    const { text } = store.getState()
    if (text?.id !== textId) {
      const answer = await changes.ask(client.call('library.open', { textId }))
      if (!answer) return
      pages.forget()
      const current = clamp(atIndex ?? answer.text.placeIndex ?? 0, answer.text.pairCount)
      store.setState({ ...closed, text: answer.text, current }, true)
      await pages.ensure(current, current)
    } else if (atIndex !== null) moveTo(atIndex)
  }

  function moveTo(index: number, cursor: WordPlace | null = null) {
    const { text, current } = store.getState()
    if (!text) return
    const next = clamp(index, text.pairCount)
    store.setState({ current: next, cursor, lit: null })
    if (next === current) return
    void pages.ensure(next, next)
    place.soon()
  }

  function close() {
    pages.forget()
    store.setState(closed, true)
  }
  const refresh = followChanges({ client, changes, store, pages, close })

  return {
    store,
    open,
    refresh,
    ensure: pages.ensure,
    moveTo,
    keepPlace: place.now,
    pairAt: (index: number) => store.getState().pairs.get(index),
    reveal: (index: number) => {
      const revealed = new Set(store.getState().revealed)
      if (!revealed.delete(index)) revealed.add(index)
      store.setState({ revealed })
    },
    revealAll: () => store.setState((state) => ({ isAllRevealed: !state.isAllRevealed, revealed: new Set() })),
    openCard: (card: OpenCard) => store.setState({ card, current: card.pairIndex, cursor: card.place }),
    follow: (page: CardPage) =>
      store.setState(({ card }) => ({ card: card && { ...card, trail: [...card.trail, page], tool: null } })),
    goBack: () =>
      store.setState(({ card }) => ({ card: card && { ...card, trail: card.trail.slice(0, -1), tool: null } })),
    openTool: (tool: CardTool) => store.setState(({ card }) => ({ card: card && { ...card, tool } })),
    showNotes: (notesAt: number | null) => store.setState({ notesAt }),
    closeCard: () => store.setState({ card: null }),
    light: (lit: ReaderState['lit']) => {
      const now = store.getState().lit
      if (now?.termId !== lit?.termId || now?.pairIndex !== lit?.pairIndex) store.setState({ lit })
    },
  }
}
export type ReaderStore = ReturnType<typeof createReaderStore>

const clamp = (index: number, count: number) => Math.max(0, Math.min(index, count - 1))
