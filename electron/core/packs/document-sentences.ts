import type { TextDocument } from '../formats/plain-text/document.ts'
import type { DocumentSentence } from './match-pack.ts'

/** The sentences of an opened text as packs know them: without labels and list marks. */
export function documentSentences({ paragraphs }: Pick<TextDocument, 'paragraphs'>): readonly DocumentSentence[] {
  return paragraphs.flatMap(({ sentences, prefixUtf16 }) =>
    sentences.map((sentence, index) => ({ body: index === 0 ? sentence.slice(prefixUtf16) : sentence })),
  )
}
