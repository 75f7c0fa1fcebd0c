import type { Word } from '#contract/text.ts'
import type { Sentences } from '../language/sentences.ts'
import type { Piece } from '../text/words.ts'
import { applyRules, recut } from './apply-rules.ts'
import type { PlacedSentence, RuleIndex } from './rules.ts'

/** Sentences as their reader has them: what the engines say, with the reader's corrections over it. */
export interface ReaderSentences extends Sentences {
  wordsIn(sentences: readonly PlacedSentence[]): readonly (readonly Word[])[]
  /** The words without their readings; not remembered. */
  piecesIn(sentence: PlacedSentence): readonly Piece[]
  /** The rules that are in force. */
  rules(): RuleIndex
}

/**
 * Lays corrections over what the engines say. What the engines say is remembered by sentence; corrections are applied
 * anew each time, so nothing remembered can be stale. `rules` gives those in force at the moment.
 */
export function createReaderSentences(sentences: Sentences, rules: () => RuleIndex): ReaderSentences {
  return {
    ...sentences,
    rules,
    wordsIn: (placed) => {
      const words = sentences.wordsOf(placed.map(({ content }) => content))
      const index = rules()
      if (index.isEmpty) return words
      return placed.map((each, at) => applyRules(each.content, words[at] ?? [], index.at(each), sentences.termOf))
    },
    piecesIn: (placed) => {
      const index = rules()
      const pieces = sentences.piecesOf(placed.content)
      return index.isEmpty ? pieces : recut(placed.content, pieces, index.at(placed), sentences.termOf)
    },
  }
}
