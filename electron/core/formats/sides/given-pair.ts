import type { Kind } from '#contract/text.ts'
import { cutSentences } from '../../language/text/sentences/cut-sentences.ts'
import type { FilePair, PairSpans } from '../format.ts'
import { spansOf } from './spans.ts'

interface Given {
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly kind?: Kind
  readonly spans?: PairSpans
}

/**
 * A pair that stands in a file; none where neither side has words. That somebody looked at it is for the file to say:
 * where it says nothing, nobody did.
 */
export function givenPair({ source, target, kind = 'paragraph', spans }: Given): readonly FilePair[] {
  if (source.length + target.length === 0) return []
  const given = { confidence: 1, origin: 'given', state: 'machine' } as const
  return [{ kind, speaker: null, startsParagraph: true, source, target, ...(spans && spansOf(spans)), ...given }]
}

/** The sentences of a cell or segment. Line breaks and tabs in it are blanks. */
export const sentencesOf = (text: string): readonly string[] =>
  cutSentences(text.replaceAll(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, ' ').trim())
