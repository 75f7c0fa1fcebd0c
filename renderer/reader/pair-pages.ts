import type { StoreApi } from 'zustand/vanilla'
import type { Client } from '#contract/client.ts'
import type { TextId } from '#contract/ids.ts'
import type { Pair } from '#contract/text.ts'
import { isWord, type WordPlace } from '../chinese-text/word-places.ts'
import type { Changes } from '../platform/changes.ts'
import type { VocabularyStore } from '../vocabulary/vocabulary-store.ts'
import type { ReaderState } from './reader-state.ts'
import { samePlace } from './word-cursor.ts'

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
  const fetchPage = pageFetcher(client, changes, vocabulary)
  const openId = () => store.getState().text?.id

  /** Sees to it that the pairs from `from` to `to` (inclusive) are here or on their way. */
  const ensure = async (from: number, to: number) => void (await Promise.all(pagesOf(from, to).map(askOnce)))

  function askOnce(page: number): Promise<void> {
    const coming = asked.get(page) ?? loadPage(page)
    asked.set(page, coming)
    return coming
  }

  async function loadPage(page: number) {
    const textId = openId()
    if (!textId) return
    const pairs = await fetchPage(textId, page)
    if (!pairs) asked.delete(page)
    else if (openId() === textId) store.setState({ pairs: withPage(store.getState().pairs, asked, page, pairs) })
  }

  /** Fetches the pages round `index` anew and lets the others go; what is shown stays until the new pages are here. */
  async function refresh(index: number) {
    const near = byDistance(asked, Math.floor(index / PAGE)).slice(0, 3)
    const textId = openId()
    if (!textId) return
    asked.clear()
    const arrived = await Promise.all(near.map((page) => fetchPage(textId, page)))
    if (arrived.includes(null) || openId() !== textId) return
    for (const page of near) asked.set(page, Promise.resolve())
    store.setState((state) =>
      withPairs(
        state,
        arrived.flatMap((page) => page ?? []),
      ),
    )
  }

  return { ensure, refresh, forget: () => asked.clear() }
}

export type PairPages = ReturnType<typeof createPairPages>

/** Fetches a page with the statuses of its words, so that both are shown at once. */
function pageFetcher(client: Client, changes: Changes, vocabulary: VocabularyStore) {
  return async (textId: TextId, page: number): Promise<readonly Pair[] | null> => {
    const answer = await changes.query(client.call('library.pairs', { textId, fromIndex: page * PAGE, count: PAGE }))
    if (!answer) return null
    const words = answer.pairs.flatMap(({ source }) => source.flatMap((sentence) => sentence.words))
    await vocabulary.load(words.filter(isWord).map(({ text }) => text))
    return answer.pairs
  }
}

function pagesOf(from: number, to: number): readonly number[] {
  const first = Math.floor(from / PAGE)
  return Array.from({ length: Math.floor(to / PAGE) - first + 1 }, (_, at) => first + at)
}

/** The numbers of the pages, the one nearest to `page` first. */
const byDistance = (pages: ReadonlyMap<number, unknown>, page: number) =>
  [...pages.keys()].sort((one, other) => Math.abs(one - page) - Math.abs(other - page))

/** The pairs with those of a page that arrived, and without the farthest pages when there are too many. */
function withPage(
  before: ReadonlyMap<number, Pair>,
  asked: Map<number, unknown>,
  page: number,
  arrived: readonly Pair[],
) {
  const pairs = new Map(before)
  for (const pair of arrived) pairs.set(pair.index, pair)
  for (const far of byDistance(asked, page).slice(MAX_PAGES)) {
    asked.delete(far)
    for (let index = far * PAGE; index < (far + 1) * PAGE; index += 1) pairs.delete(index)
  }
  return pairs
}

/** The state with other pairs; the cursor and the open card move to the word that now stands where theirs stood. */
function withPairs({ pairs: before, cursor, card }: ReaderState, arrived: readonly Pair[]): Partial<ReaderState> {
  const pairs = new Map(arrived.map((pair) => [pair.index, pair]))
  const moved = (place: WordPlace | null) =>
    place && samePlace(before.get(place.pairIndex), pairs.get(place.pairIndex), place)
  return { pairs, cursor: moved(cursor), card: card && { ...card, place: moved(card.place) } }
}
