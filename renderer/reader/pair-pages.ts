import type { StoreApi } from 'zustand/vanilla'
import type { Client } from '#contract/client.ts'
import type { Pair } from '#contract/text.ts'
import type { Changes } from '../app/changes.ts'
import type { ReaderState } from './reader-store.ts'

const PAGE = 24
/** Pages kept in the window; a page is about 50 KB of words. */
const MAX_PAGES = 60

/** Fetches the open text's pairs by pages, each once, and lets the farthest go when there are too many. */
export function createPairPages(client: Client, changes: Changes, store: StoreApi<ReaderState>) {
  const asked = new Map<number, Promise<void>>()

  /** Sees to it that the pairs from `from` to `to` (inclusive) are here or on their way. */
  async function ensure(from: number, to: number) {
    const pages = []
    for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) pages.push(page)
    await Promise.all(pages.map(askOnce))
  }

  function askOnce(page: number): Promise<void> {
    const coming = asked.get(page) ?? loadPage(page)
    asked.set(page, coming)
    return coming
  }

  async function loadPage(page: number) {
    const textId = store.getState().text?.id
    if (!textId) return
    const answer = await changes.ask(client.call('library.pairs', { textId, fromIndex: page * PAGE, count: PAGE }))
    if (!answer) asked.delete(page)
    else if (store.getState().text?.id === textId) keepPage(page, answer.pairs)
  }

  function keepPage(page: number, arrived: readonly Pair[]) {
    const pairs = new Map(store.getState().pairs)
    for (const pair of arrived) pairs.set(pair.index, pair)
    const farthest = [...asked.keys()].sort((one, other) => Math.abs(other - page) - Math.abs(one - page))
    for (const far of farthest.slice(0, Math.max(0, asked.size - MAX_PAGES))) {
      asked.delete(far)
      for (let index = far * PAGE; index < (far + 1) * PAGE; index += 1) pairs.delete(index)
    }
    store.setState({ pairs })
  }

  /** Fetches the pages round `index` anew and lets the others go; what is shown stays until the new pages are here. */
  async function refresh(index: number) {
    const here = Math.floor(index / PAGE)
    const near = [...asked.keys()].sort((one, other) => Math.abs(one - here) - Math.abs(other - here)).slice(0, 3)
    const textId = store.getState().text?.id
    if (!textId) return
    asked.clear()
    const pages = near.map((page) => client.call('library.pairs', { textId, fromIndex: page * PAGE, count: PAGE }))
    const answers = await changes.ask(Promise.all(pages))
    if (!answers || store.getState().text?.id !== textId) return
    for (const page of near) asked.set(page, Promise.resolve())
    store.setState({ pairs: new Map(answers.flatMap(({ pairs }) => pairs.map((pair) => [pair.index, pair]))) })
  }

  return { ensure, refresh, forget: () => asked.clear() }
}
