import type { SegmentId, TextId } from '#contract/ids.ts'
import type { Word } from '#contract/text.ts'
import type { Sentences } from '../language/annotate/sentences.ts'
import type { WordStyle } from '../language/annotate/word-reader.ts'
import { afterPrefix, bodyOf, inBody } from '../language/text/prefix.ts'
import type { Piece } from '../language/text/words.ts'
import { applyRules, recut, type Wording } from './apply-rules.ts'
import type { PlacedSentence, RuleIndex } from './rules.ts'

/** Sentences as their reader has them: what the engines say, with the reader's corrections over it. */
export interface ReaderSentences extends Sentences {
  wordsIn(sentences: readonly PlacedSentence[], style?: WordStyle): readonly (readonly Word[])[]
  /** The words without their readings; not remembered. */
  piecesIn(sentence: PlacedSentence): readonly Piece[]
  /** The rules that are in force. */
  rules(): RuleIndex
  /** What the engines say in a text: with the terms of its glossary, or without any. */
  of(textId: TextId): Sentences
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
export function createReaderSentences(
  sentences: Sentences,
  rules: () => RuleIndex,
  of: (textId: TextId) => Sentences = () => sentences,
): ReaderSentences {
  const remembered = new WeakMap<readonly Word[], Applied>()
  const apply = (words: readonly Word[], index: RuleIndex, placed: PlacedSentence, style?: WordStyle) => {
    const known = remembered.get(words)
    if (known?.index === index && known.segmentId === placed.segmentId) return known.words
    const own = inBody(index.at(placed), placed)
    const applied = afterPrefix(applyRules(bodyOf(placed), words, own, wordingOf(of(placed.textId), style)), placed)
    remembered.set(words, { index, segmentId: placed.segmentId, words: applied })
    return applied
  }
  return {
    ...sentences,
    rules,
    of,
    wordsIn: (placed, style) => {
      const index = rules()
      return placed.map((each) => {
        const [own = []] = of(each.textId).wordsOf([bodyOf(each)], style)
        return index.isEmpty ? afterPrefix(own, each) : apply(own, index, each, style)
      })
    },
    piecesIn: (placed) => {
      const index = rules()
      const body = bodyOf(placed)
      const { piecesOf, termOf } = of(placed.textId)
      const pieces = piecesOf(body)
      const own = inBody(index.at(placed), placed)
      return afterPrefix(index.isEmpty ? pieces : recut(body, pieces, own, termOf), placed)
    },
  }
}

/** What applying rules asks of the sentences, in the reader's style. */
export function wordingOf({ termOf, writtenIn }: Sentences, style?: WordStyle): Wording {
  return { termOf, writtenAs: (...asked) => writtenIn(style?.script ?? 'original', ...asked) }
}
