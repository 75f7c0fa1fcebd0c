import type { Pair, Word } from '#contract/text.ts'
import type { ReaderStore } from './reader-store.ts'
import { openCardAt } from './use-sheet-pointer.ts'
import { stepWord, type WordPlace } from './word-cursor.ts'

export const isTerm = (word: Word) => word.termId !== null

/** The word under the cursor; without a cursor, the first term of the pair, or its first word. */
export function chosenWord(reader: ReaderStore): { readonly pair: Pair; readonly place: WordPlace } | null {
  const { current, cursor } = reader.store.getState()
  const pair = reader.pairAt(current)
  const place = pair && (cursor ?? stepWord(pair, null, 1, isTerm) ?? stepWord(pair, null, 1))
  return pair && place ? { pair, place } : null
}

/** Opens the card of that word. */
export function openChosenWord(reader: ReaderStore) {
  const at = chosenWord(reader)
  if (!at) return
  const row = document.querySelector<HTMLElement>(`[data-pair="${at.pair.index}"]`)
  const word = row?.querySelector<HTMLElement>(`[data-at="${at.place.sentenceIndex}:${at.place.wordIndex}"]`)
  if (row && word) openCardAt(reader, row, word)
}
