import * as v from 'valibot'
import { command } from './command.ts'
import { Explanation } from './dictionary.ts'
import { Term, TermSummary } from './glossary.ts'
import { TermId } from './ids.ts'
import { Count, textUpTo } from './units.ts'

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
    errors: ['term-gone'],
  }),

  command('dictionary.explain', {
    input: v.strictObject({ text: textUpTo(8000), atUtf16: Count }),
    output: v.strictObject({ explanation: Explanation }),
    errors: [],
  }),
] as const
