import { createStore } from 'zustand/vanilla'
import type { Client } from '#contract/client.ts'
import type { WordStatus } from '#contract/vocabulary.ts'
import type { Changes } from '../platform/changes.ts'
import type { Messages } from '../platform/messages-store.ts'
import { createRequiredContext } from '../platform/required-context.ts'

/** As many words as one call may ask for. */
const ASKED_AT_ONCE = 5000
/** Words kept in mind; more than any row of pages has. */
const MAX_WORDS = 40_000

/** What the reader said of the words that were on a page, by the words as written there. */
export function createVocabularyStore(client: Client, changes: Changes, messages: Messages) {
  const store = createStore<{ readonly statuses: ReadonlyMap<string, WordStatus> }>(() => ({ statuses: new Map() }))

  async function fetchStatuses(words: readonly string[]) {
    const found: [string, WordStatus][] = []
    for (let at = 0; at < words.length; at += ASKED_AT_ONCE) {
      const asked = words.slice(at, at + ASKED_AT_ONCE)
      const answer = await changes.query(client.call('vocabulary.statuses', { words: [...asked] }))
      if (!answer) return
      found.push(...answer.statuses.map((status, index): [string, WordStatus] => [asked[index] ?? '', status]))
    }
    const { statuses } = store.getState()
    const kept = statuses.size > MAX_WORDS ? [] : statuses
    store.setState({ statuses: new Map([...kept, ...found]) })
  }

  changes.onChanged((changed) => {
    if (changed.words) void fetchStatuses([...store.getState().statuses.keys()])
  })

  return {
    store,
    /** Fetches the statuses of these words that are not here yet, so that a page comes with them. */
    load: async (words: readonly string[]) => {
      const { statuses } = store.getState()
      const unknown = [...new Set(words)].filter((word) => !statuses.has(word))
      if (unknown.length > 0) await fetchStatuses(unknown)
    },
    set: async (word: string, status: WordStatus) => {
      const answer = await changes.apply(client.call('vocabulary.set', { word, status }))
      if (answer) messages.show({ wordKey: `vocabulary.nowIs.${status}`, values: { word }, undo: answer.undo })
    },
    /** Makes those of the words known that are new, and says how many. */
    markRestKnown: async (words: readonly string[]) => {
      const asked = [...new Set(words)].slice(0, ASKED_AT_ONCE)
      const answer = await changes.apply(client.call('vocabulary.know-rest', { words: asked }))
      if (!answer) return
      if (answer.count === 0) messages.show({ wordKey: 'vocabulary.noRest' })
      else messages.show({ wordKey: 'vocabulary.knewRest', values: { count: answer.count }, undo: answer.undo })
    },
  }
}
export type VocabularyStore = ReturnType<typeof createVocabularyStore>

export const [VocabularyContext, useVocabulary] = createRequiredContext<VocabularyStore>('vocabulary')
