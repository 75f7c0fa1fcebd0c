import type { Paragraph } from '../plain-text/document.ts'
import type { PlacedParagraph } from './document.ts'
import { seamBetween, type Sentence } from './seams.ts'

/**
 * Paragraphs with what stands in the file for each sentence: all from where it begins to where the next does, what is no
 * text among them too, so that together they are the file. Null where a sentence stands as it reads and the usual white
 * space follows.
 */
export function withWritten(placed: readonly PlacedParagraph[], source: string): readonly Paragraph[] {
  const sentences = placed.flatMap(({ paragraph, starts }) =>
    paragraph.sentences.map((text, index) => ({
      text,
      kind: paragraph.kind,
      startsParagraph: index === 0,
      start: starts[index] ?? 0,
    })),
  )
  const written = sentences.map((sentence, index) => {
    const next = sentences[index + 1]
    const from = index === 0 ? 0 : sentence.start
    const raw = source.slice(from, next ? Math.max(from, next.start) : source.length)
    return withoutSeam(raw, sentence, next)
  })
  let at = 0
  return placed.map(({ paragraph }) => {
    const own = written.slice(at, (at += paragraph.sentences.length))
    return own.some((each) => each !== null) ? { ...paragraph, asWritten: own } : paragraph
  })
}

/** A file of headings without marks is Markdown all the same: what names a part is kept even where it stands as it reads. */
const isName = ({ kind }: Sentence) => kind === 'title' || kind === 'heading'

function withoutSeam(raw: string, sentence: Sentence, next: Sentence | undefined): string | null {
  const trimmed = raw.trimEnd()
  const usual = seamBetween({ ...sentence, text: trimmed }, next)
  const kept = trimmed !== '' && raw === trimmed + usual ? trimmed : raw
  return kept === sentence.text && !isName(sentence) ? null : kept
}
