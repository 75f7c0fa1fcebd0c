import { createStore } from 'zustand/vanilla'

export interface BeadDeskState {
  /** The pair whose menu is open, or whose English is being written, by its index in the open text. */
  readonly at: { readonly pairIndex: number; readonly what: 'menu' | 'english' } | null
}

/** Which pair is being aligned by hand. */
export function createBeadDeskStore() {
  const store = createStore<BeadDeskState>(() => ({ at: null }))
  return {
    store,
    openMenu: (pairIndex: number) => store.setState({ at: { pairIndex, what: 'menu' } }),
    write: (pairIndex: number) => store.setState({ at: { pairIndex, what: 'english' } }),
    close: () => store.setState({ at: null }),
  }
}
