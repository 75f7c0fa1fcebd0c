import type { Word } from '#contract/text.ts'
import type { Sentences, WordStyle } from './sentences.ts'

/** A sentence as it stands in the file; the first `leadUtf16` units are label, list mark or heading mark. */
export interface LedSentence {
  readonly content: string
  readonly leadUtf16: number
}

/** The words of each sentence after its lead, with places counted in the whole content. */
export function wordsAfterLead(
  sentences: Sentences,
  led: readonly LedSentence[],
  style?: WordStyle,
): readonly (readonly Word[])[] {
  const bodies = led.map(({ content, leadUtf16 }) => content.slice(leadUtf16))
  const words = sentences.wordsOf(bodies, style)
  return led.map(({ leadUtf16 }, index) => {
    const own = words[index] ?? []
    return leadUtf16 === 0 ? own : own.map((word) => ({ ...word, startUtf16: word.startUtf16 + leadUtf16 }))
  })
}
