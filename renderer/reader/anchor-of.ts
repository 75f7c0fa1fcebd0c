import type { Anchor, OpenedText, Pair, Place } from '#contract/text.ts'
import { wordAt, type WordPlace } from '../chinese-text/word-places.ts'

/** The anchor of a word as it stands in a pair. */
export function anchorOf(text: OpenedText, pair: Pair, place: WordPlace): Anchor | null {
  const word = wordAt(pair, place)
  const sentence = pair.source[place.sentenceIndex]
  if (!word || !sentence) return null
  return {
    textId: text.id,
    segmentId: sentence.segmentId,
    startUtf16: word.startUtf16,
    endUtf16: word.startUtf16 + word.text.length,
    quote: word.text,
  }
}

/** The anchor of a place that the core named. */
export function anchorOfPlace(text: OpenedText, place: Place): Anchor {
  const { segmentId, startUtf16, endUtf16, sentence } = place
  return { textId: text.id, segmentId, startUtf16, endUtf16, quote: sentence.slice(startUtf16, endUtf16) }
}
