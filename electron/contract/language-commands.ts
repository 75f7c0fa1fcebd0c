import * as v from 'valibot'
import { command } from './command.ts'
import { DictionaryEntry, Explanation, StrokeDrawing } from './dictionary.ts'
import { Term, TermSummary } from './glossary.ts'
import { TermId } from './ids.ts'
import { Count, textUpTo, upTo } from './units.ts'

/** Words and terms explained. */
export const languageCommands = [
  command('glossary.list', {
    input: v.strictObject({}),
    output: v.strictObject({ terms: v.array(TermSummary) }),
    errors: [],
  }),

  command('glossary.term', {
    input: v.strictObject({ termId: TermId }),
    output: v.strictObject({ term: Term }),
    errors: ['term-not-found'],
  }),

  command('dictionary.explain', {
    input: v.strictObject({ text: textUpTo(8000), atUtf16: Count }),
    output: v.strictObject({ explanation: Explanation }),
    errors: [],
  }),

  /** Entries by Chinese, by English or by pinyin with or without tones, the most useful first. */
  command('dictionary.search', {
    input: v.strictObject({ query: textUpTo(200), limit: upTo(200) }),
    output: v.strictObject({ entries: v.array(DictionaryEntry) }),
    errors: [],
  }),

  command('dictionary.strokes', {
    input: v.strictObject({ character: textUpTo(2) }),
    output: v.strictObject({ drawing: v.nullable(StrokeDrawing) }),
    errors: [],
  }),
] as const
