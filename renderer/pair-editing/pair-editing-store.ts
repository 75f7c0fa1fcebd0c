import { createStore } from 'zustand/vanilla'
import { createRequiredContext } from '../platform/required-context.ts'

export interface PairEditingState {
  /** The pair whose menu is open, or whose English is being written, by its index in the open text. */
  readonly editing: { readonly pairIndex: number; readonly tool: 'menu' | 'english' } | null
}

/** Which pair is being edited by hand. */
export function createPairEditingStore() {
  const store = createStore<PairEditingState>(() => ({ editing: null }))
  return {
    store,
    openMenu: (pairIndex: number) => store.setState({ editing: { pairIndex, tool: 'menu' } }),
    openEnglish: (pairIndex: number) => store.setState({ editing: { pairIndex, tool: 'english' } }),
    close: () => store.setState({ editing: null }),
  }
}

export type PairEditingStore = ReturnType<typeof createPairEditingStore>

export const [PairEditingContext, usePairEditing] = createRequiredContext<PairEditingStore>('pair editing')
