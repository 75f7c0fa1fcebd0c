import type { StoreApi } from 'zustand/vanilla'
import { CommandError } from '#contract/errors.ts'
import type { Client } from '#contract/client.ts'
import type { Changes } from '../platform/changes.ts'
import type { ReaderState } from './reader-state.ts'

const SAVE_AFTER_MS = 600

// Where nothing can be saved the window says so once, and not at each step through a text.
function nullIfReadingOnly(error: unknown): null {
  if (error instanceof CommandError && error.code === 'read-only') return null
  throw error
}

/** Remembers where the reader is: soon after a move, or at once when the window is hidden or the text is left. */
export function createPlaceSaver(client: Client, changes: Changes, store: StoreApi<ReaderState>) {
  let timer: ReturnType<typeof setTimeout> | undefined

  async function saveNow() {
    clearTimeout(timer)
    const { text, current } = store.getState()
    if (!text || text.placeIndex === current) return
    const furthestIndex = Math.max(text.furthestIndex, current)
    store.setState({ text: { ...text, placeIndex: current, furthestIndex } })
    const kept = client.call('library.keep-place', { textId: text.id, pairIndex: current })
    await changes.query(kept.catch(nullIfReadingOnly))
  }

  function saveSoon() {
    clearTimeout(timer)
    timer = setTimeout(() => void saveNow(), SAVE_AFTER_MS)
  }

  return { saveNow, saveSoon }
}
