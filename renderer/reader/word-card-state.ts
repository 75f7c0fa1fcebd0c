import type { StoreApi } from 'zustand/vanilla'
import type { OpenWordCard, ReaderState, WordCardPage, WordCardTool } from './reader-state.ts'

/** The part of the reader's store that opens, turns and closes the word card. */
export function createWordCardState(store: StoreApi<ReaderState>) {
  const change = (patch: (card: OpenWordCard) => Partial<OpenWordCard>) =>
    store.setState(({ card }) => ({ card: card && { ...card, ...patch(card) } }))
  return {
    openCard: (card: OpenWordCard) => store.setState({ card, current: card.pairIndex, cursor: card.place }),
    openCardPage: (page: WordCardPage) => change(({ trail }) => ({ trail: [...trail, page], tool: null })),
    goBackInCard: () => change(({ trail }) => ({ trail: trail.slice(0, -1), tool: null })),
    openTool: (tool: WordCardTool) => change(() => ({ tool })),
    closeCard: () => store.setState({ card: null }),
  }
}
