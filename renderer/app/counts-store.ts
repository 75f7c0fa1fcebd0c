import { createStore } from 'zustand/vanilla'
import type { Client } from '#contract/client.ts'
import type { Changes } from '../platform/changes.ts'
import { createRequiredContext } from '../platform/required-context.ts'

/** The figures beside the views in the navigation: cards that are due, and all cards. */
export function createCountsStore(client: Client, changes: Changes) {
  const store = createStore(() => ({ due: 0, cards: 0 }))

  async function load() {
    const [next, list] = await Promise.all([
      changes.query(client.call('study.next', {})),
      changes.query(client.call('cards.list', { search: '', offset: 0, limit: 0 })),
    ])
    if (!next || !list) return
    const { new: fresh, learning, review } = next.counts
    store.setState({ due: fresh + learning + review, cards: list.total })
  }

  changes.onChanged((changed) => {
    if (changed.cards.length > 0 || changed.study || changed.settings) void load()
  })
  return { store, load }
}

export type CountsStore = ReturnType<typeof createCountsStore>

export const [CountsContext, useCounts] = createRequiredContext<CountsStore>('counts')
