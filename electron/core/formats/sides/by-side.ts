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

// A line of one language that was joined to the line of the other, with no full stop between.
const TWO_LINES = [
  /^([^A-Za-z]*\p{Script=Han}[^A-Za-z]*?)\s+([A-Za-z][^\p{Script=Han}]*)$/u,
  /^([A-Za-z][^\p{Script=Han}]*?)\s+(\p{Script=Han}[^A-Za-z]*)$/u,
]

function linesOf(sentence: string): readonly string[] {
  if (sentence.length > MOST_LINE_UTF16) return [sentence]
  const found = TWO_LINES.map((pattern) => pattern.exec(sentence)).find((each) => each !== null)
  return found?.[1] !== undefined && found[2] !== undefined ? [found[1], found[2]] : [sentence]
}

const MOST_LINE_UTF16 = 400

interface Line {
  readonly text: string
  readonly written: string | null
}

/** The same with its sentences cut where a line ended, and what its file has for them. One with spans stays whole. */
function withLinesCut(paragraph: Paragraph): Paragraph {
  const { sentences, asWritten, spans } = paragraph
  if (spans) return paragraph
  const lines = sentences.flatMap((sentence, index): readonly Line[] => {
    const written = asWritten?.[index] ?? null
    const cut = linesOf(sentence)
    const [text = '', below = ''] = cut
    const at = written === null ? 0 : written.search(/\n/) + 1
    if (cut.length < 2 || (written !== null && at === 0)) return [{ text: sentence, written }]
    return [
      { text, written: written === null ? null : written.slice(0, at) },
      { text: below, written: written === null ? null : written.slice(at) },
    ]
  })
  return {
    ...paragraph,
    sentences: lines.map(({ text }) => text),
    ...(asWritten && { asWritten: lines.map(({ written }) => written) }),
  }
}

function runsOf(whole: Paragraph): readonly Sided[] {
  const paragraph = withLinesCut(whole)
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
