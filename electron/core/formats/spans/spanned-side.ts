import type { Span } from '#contract/spans.ts'
import { movedSpans } from '../../language/text/spans/slice-spans.ts'
import type { FilePair } from '../format.ts'
import { joinSentences } from '../sides/join-sentences.ts'

export interface SpannedText {
  readonly text: string
  readonly spans: readonly Span[]
}

/** A side of a pair as one text with its spans: Chinese sentences without a blank between them, English ones with one. */
export function spannedSide(pair: FilePair, side: 'source' | 'target'): SpannedText {
  const between = side === 'source' ? 0 : 1
  let at = 0
  const spans = pair[side].flatMap((sentence, index) => {
    const moved = movedSpans(pair.spans?.[side][index] ?? [], at)
    at += sentence.length + between
    return moved
  })
  return { text: joinSentences(pair[side], side), spans }
}
