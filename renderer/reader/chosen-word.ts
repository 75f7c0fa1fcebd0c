import type { Pair, Word } from '#contract/text.ts'
import type { ReaderStore } from './reader-store.ts'
import { openCardAt, rowOf, wordElementIn } from './word-elements.ts'
import type { WordPlace } from '../chinese-text/word-places.ts'
import { stepWord } from './word-cursor.ts'

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
  const row = rowOf(at.pair.index)
  const word = wordElementIn(row, at.place)
  if (row && word) openCardAt(reader, row, word)
}
