import type { FilePair } from '../format.ts'
import type { TextDocument } from '../plain-text/document.ts'
import { asWrittenOf } from './as-written.ts'
import { prefixesOf } from './prefixes.ts'
import { spansOf } from './spans.ts'

/** The sentences of a text in one language, each alone on its side. */
export function unalignedPairs({ paragraphs }: TextDocument, side: 'source' | 'target'): readonly FilePair[] {
  return paragraphs.flatMap(({ kind, speaker, sentences, prefixUtf16, asWritten, spans }) =>
    sentences.map((content, index): FilePair => {
      const alone = <Value>(value: Value) =>
        side === 'source' ? { source: [value], target: [] } : { source: [], target: [value] }
      return {
        kind,
        speaker: speaker === null ? null : side === 'source' ? { zh: speaker, en: '' } : { zh: '', en: speaker },
        startsParagraph: index === 0,
        ...alone(content),
        ...prefixesOf(alone(index === 0 ? prefixUtf16 : 0)),
        ...asWrittenOf(alone(asWritten?.[index] ?? null)),
        ...spansOf(alone(spans?.[index] ?? [])),
        confidence: 1,
        origin: 'given',
        state: 'machine',
      }
    }),
  )
}
