import type { Span } from '#contract/spans.ts'
import { cutSpanned } from '../../language/text/sentences/cut-spanned.ts'
import type { TableCell } from './columns.ts'
import { sentencesOf } from './given-pair.ts'

/** The sentences of a cell with their spans; a block of code is one, with its line breaks. */
export function cellSentences(cell: TableCell | undefined): {
  readonly sentences: readonly string[]
  readonly spans: readonly (readonly Span[])[]
} {
  const { text = '', kind, spans = [] } = cell ?? {}
  if (kind === 'code') return { sentences: text.trim() === '' ? [] : [text], spans: [[]] }
  if (spans.length === 0) {
    const sentences = sentencesOf(text)
    return { sentences, spans: sentences.map(() => []) }
  }
  const cut = cutSpanned(text.replaceAll(/[\t\n\r\v\f\u0085\u2028\u2029]/g, ' '), spans)
  return { sentences: cut.map((each) => each.text), spans: cut.map((each) => each.spans) }
}
