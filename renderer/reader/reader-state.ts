import type { TermId } from '#contract/ids.ts'
import type { OpenedText, Pair } from '#contract/text.ts'
import type { WordPlace } from '../chinese-text/word-places.ts'

/** A page of the word card: a glossary term, or a word of the dictionary. */
export type WordCardPage = { readonly termId: TermId } | { readonly headword: string }

export type WordCardTool = 'correct' | 'note' | null

/** The card that explains a word: where it hangs, and the pages opened in it, newest last; none for the word itself. */
export interface OpenWordCard {
  readonly place: WordPlace | null
  readonly pairIndex: number
  /** Distance of the word from the left edge of its row, in CSS pixels. */
  readonly xPx: number
  readonly trail: readonly WordCardPage[]
  /** What is open in the card beside what it says. */
  readonly tool?: WordCardTool
}

export interface ReaderState {
  readonly text: OpenedText | null
  readonly pairs: ReadonlyMap<number, Pair>
  readonly current: number
  readonly cursor: WordPlace | null
  readonly revealed: ReadonlySet<number>
  readonly isAllRevealed: boolean
  readonly card: OpenWordCard | null
  /** The pair whose translator's notes are shown. */
  readonly notesAt: number | null
  /** The term that lights up in both languages of a pair. */
  readonly highlighted: { readonly pairIndex: number; readonly termId: TermId } | null
}

export const emptyReaderState: ReaderState = {
  text: null,
  pairs: new Map(),
  current: 0,
  cursor: null,
  revealed: new Set(),
  isAllRevealed: false,
  card: null,
  notesAt: null,
  highlighted: null,
}
