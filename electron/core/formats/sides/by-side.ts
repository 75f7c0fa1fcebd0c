import { sideOf, weightOf } from '../../language/text/language-of.ts'
import type { Paragraph } from '../plain-text/document.ts'

export type Side = 'source' | 'target'

export interface Sided {
  /** Null where it has words in neither language: code, numbers, signs. */
  readonly side: Side | null
  readonly paragraph: Paragraph
}

/** Each paragraph with the language that most of its sentences are in. */
export function sidedOf(paragraphs: readonly Paragraph[]): readonly Sided[] {
  return paragraphs.map((paragraph) => {
    const { han, english } = paragraph.kind === 'code' ? { han: 0, english: 0 } : weightOf(paragraph.sentences)
    return { paragraph, side: han + english === 0 ? null : han >= english ? 'source' : 'target' }
  })
}

/**
 * The same with every paragraph that holds both languages cut where the language changes: a line of Chinese with its
 * English right below it.
 */
export function sidedBySentence(paragraphs: readonly Paragraph[]): readonly Sided[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.kind === 'code' ? [{ side: null, paragraph }] : runsOf(paragraph),
  )
}

function runsOf(paragraph: Paragraph): readonly Sided[] {
  const runs: { side: Side | null; from: number }[] = []
  for (const [index, sentence] of paragraph.sentences.entries()) {
    const side = sideOf(sentence)
    const last = runs.at(-1)
    if (!last || (side !== null && last.side !== null && side !== last.side)) runs.push({ side, from: index })
    else last.side ??= side
  }
  return runs.map(({ side, from }, index) => ({ side, paragraph: partOf(paragraph, from, runs[index + 1]?.from) }))
}

function partOf(paragraph: Paragraph, from: number, to: number | undefined): Paragraph {
  const { asWritten, spans } = paragraph
  return {
    ...paragraph,
    prefixUtf16: from === 0 ? paragraph.prefixUtf16 : 0,
    sentences: paragraph.sentences.slice(from, to),
    ...(asWritten && { asWritten: asWritten.slice(from, to) }),
    ...(spans && { spans: spans.slice(from, to) }),
  }
}
