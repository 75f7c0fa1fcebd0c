import type { Card } from '#contract/cards.ts'
import { withArrows } from '#contract/controls.ts'

/** The card's Chinese sentence with its word marked. */
export function MarkedSentence({ card }: { card: Card }) {
  const { markStartUtf16: start, markEndUtf16: end } = card
  const sentence = withArrows(card.sentence)
  return (
    <p className="sentence-line" lang="zh-Hans">
      {sentence.slice(0, start)}
      {end > start && <mark>{sentence.slice(start, end)}</mark>}
      {sentence.slice(end)}
    </p>
  )
}
