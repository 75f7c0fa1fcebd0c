import type { SentencePlace } from '../../formats/format.ts'
import type { Landmarks } from '../engine/landmarks.ts'

interface Marked extends SentencePlace {
  /** What stands before the sentence: a speaker's name, the mark of a list. */
  readonly label: string
}

/**
 * What is known of sentences beside their words. It is told from what is stored with each of them alone, so that a text
 * that is aligned again is told the same as when it was aligned first, and gives the same pairs.
 */
export function landmarksOf(sentences: readonly Marked[]): Landmarks {
  const where = (isSought: (sentence: Marked) => boolean) =>
    sentences.flatMap((sentence, index) => (isSought(sentence) ? index : []))
  return {
    paragraphs: where(({ startsParagraph }) => startsParagraph),
    turns: where(({ startsParagraph, label }) => startsParagraph && /[:：]\s*$/.test(label)),
    headings: where(({ startsParagraph, kind }) => startsParagraph && (kind === 'heading' || kind === 'title')),
    code: where(({ kind }) => kind === 'code'),
    rows: where(({ kind }) => kind === 'row'),
  }
}
