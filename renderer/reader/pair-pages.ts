import type { StoreApi } from 'zustand/vanilla'
import type { Client } from '#contract/client.ts'
import type { TextId } from '#contract/ids.ts'
import type { Pair } from '#contract/text.ts'
import type { Changes } from '../app/changes.ts'
import type { VocabularyStore } from '../vocabulary/vocabulary-store.ts'
import type { ReaderState } from './reader-store.ts'
import { isWord, samePlace, type WordPlace } from './word-cursor.ts'

const PAGE = 24
/** Pages kept in the window; a page is about 50 KB of words. */
const MAX_PAGES = 60

/** Fetches the open text's pairs by pages, each once, and lets the farthest go when there are too many. */
export function createPairPages(
  client: Client,
  changes: Changes,
  store: StoreApi<ReaderState>,
  vocabulary: VocabularyStore,
) {
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
    const pairs = await fetchPage(textId, page)
    if (!pairs) asked.delete(page)
    else if (store.getState().text?.id === textId) keepPage(page, pairs)
  }

  /** A page with the statuses of its words: both are shown at once. */
  async function fetchPage(textId: TextId, page: number): Promise<readonly Pair[] | null> {
    const answer = await changes.ask(client.call('library.pairs', { textId, fromIndex: page * PAGE, count: PAGE }))
    if (!answer) return null
    const words = answer.pairs.flatMap(({ source }) => source.flatMap((sentence) => sentence.words))
    await vocabulary.learn(words.filter(isWord).map(({ text }) => text))
    return answer.pairs
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
    const arrived = await Promise.all(near.map((page) => fetchPage(textId, page)))
    const { text, pairs: before, cursor, card } = store.getState()
    if (arrived.includes(null) || text?.id !== textId) return
    for (const page of near) asked.set(page, Promise.resolve())
    const pairs = new Map(arrived.flatMap((page) => page ?? []).map((pair) => [pair.index, pair]))
    const moved = (place: WordPlace | null) =>
      place && samePlace(before.get(place.pairIndex), pairs.get(place.pairIndex), place)
    store.setState({ pairs, cursor: moved(cursor), card: card && { ...card, place: moved(card.place) } })
  }

  return { ensure, refresh, forget: () => asked.clear() }
}
export type PairPages = ReturnType<typeof createPairPages>
