import type { TermId } from '#contract/ids.ts'
import type { WordPlace } from '../chinese-text/word-places.ts'
import type { ReaderStore } from './reader-store.ts'
import { placeOfTerm } from './word-cursor.ts'

/** The row and the word under an event, if any. */
export function wordUnder(target: EventTarget | null) {
  const element = target instanceof Element ? target : null
  const word = element?.closest<HTMLElement>('[data-word], [data-term]') ?? null
  const row = element?.closest<HTMLElement>('[data-pair]') ?? null
  return {
    row,
    word,
    pairIndex: row ? Number(row.dataset.pair) : -1,
    termId: (word?.dataset.term ?? null) as TermId | null,
  }
}

/** The element of the row of a pair, if it is drawn. */
export const rowOf = (pairIndex: number) => document.querySelector<HTMLElement>(`[data-pair="${pairIndex}"]`)

/** The element of a Chinese word in its row, if it is drawn. */
export const wordElementIn = (row: HTMLElement | null | undefined, place: WordPlace) =>
  row?.querySelector<HTMLElement>(`[data-at="${place.sentenceIndex}:${place.wordIndex}"]`) ?? null

/** The place of a word element: its own, or for an English term the Chinese word it stands for. */
export function placeOf(reader: ReaderStore, pairIndex: number, word: HTMLElement): WordPlace | null {
  const [sentenceIndex, wordIndex] = (word.dataset.at ?? '').split(':').map(Number)
  if (sentenceIndex !== undefined && wordIndex !== undefined) return { pairIndex, sentenceIndex, wordIndex }
  const pair = reader.pairAt(pairIndex)
  return pair && word.dataset.term ? placeOfTerm(pair, word.dataset.term) : null
}

/** Opens the card on a word element of a row. */
export function openCardAt(reader: ReaderStore, row: HTMLElement, word: HTMLElement) {
  const pairIndex = Number(row.dataset.pair)
  const from = row.getBoundingClientRect()
  const at = word.getClientRects()[0] ?? word.getBoundingClientRect()
  reader.openCard({
    place: placeOf(reader, pairIndex, word),
    pairIndex,
    xPx: at.left - from.left,
    trail: word.dataset.term ? [{ termId: word.dataset.term as TermId }] : [],
  })
}
