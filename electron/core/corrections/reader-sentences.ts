import type { SegmentId } from '#contract/ids.ts'
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

interface Applied {
  readonly index: RuleIndex
  readonly segmentId: SegmentId
  readonly words: readonly Word[]
}

/**
 * Lays corrections over what the engines say; `rules` gives those in force at the moment. What was made is remembered
 * beside the very words and the very rules it was made of, so nothing remembered can be stale.
 */
export function createReaderSentences(sentences: Sentences, rules: () => RuleIndex): ReaderSentences {
  const remembered = new WeakMap<readonly Word[], Applied>()
  const apply = (words: readonly Word[], index: RuleIndex, placed: PlacedSentence) => {
    const known = remembered.get(words)
    if (known?.index === index && known.segmentId === placed.segmentId) return known.words
    const applied = applyRules(placed.content, words, index.at(placed), sentences.termOf)
    remembered.set(words, { index, segmentId: placed.segmentId, words: applied })
    return applied
  }
  return {
    ...sentences,
    rules,
    wordsIn: (placed) => {
      const words = sentences.wordsOf(placed.map(({ content }) => content))
      const index = rules()
      return index.isEmpty ? words : placed.map((each, at) => apply(words[at] ?? [], index, each))
    },
    piecesIn: (placed) => {
      const index = rules()
      const pieces = sentences.piecesOf(placed.content)
      return index.isEmpty ? pieces : recut(placed.content, pieces, index.at(placed), sentences.termOf)
    },
  }
}
