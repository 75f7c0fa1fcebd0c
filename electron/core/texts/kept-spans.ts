import * as v from 'valibot'
import { Span } from '#contract/spans.ts'

const Spans = v.array(Span)

/** Spans as the store keeps them: null where there are none, as it is in all texts taken in before there were any. */
export const keptSpans = (spans: readonly Span[]): string | null => (spans.length === 0 ? null : JSON.stringify(spans))

export const spansFrom = (kept: string | null): readonly Span[] =>
  kept === null ? [] : v.parse(Spans, JSON.parse(kept))
