import * as v from 'valibot'
import { command } from './command.ts'
import { CharacterExplanation, Explanation, FoundWord, StrokeDrawing, WordForm } from './dictionary.ts'
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

  /**
   * What a word is made of: its form where it has no entry of its own, and each of its characters. `context` is where it
   * stands, if it stands anywhere; `around` is then the longer form that it is part of there (见 in 见了面).
   */
  command('dictionary.word', {
    input: v.strictObject({
      word: textUpTo(200),
      context: v.nullable(v.strictObject({ text: textUpTo(8000), startUtf16: Count })),
    }),
    output: v.strictObject({
      form: v.nullable(WordForm),
      around: v.nullable(v.strictObject({ text: v.string(), form: WordForm })),
      /** Another cut of the place where the word stands, where the engine doubts its own; it has the same two ends. */
      otherCut: v.nullable(v.strictObject({ startUtf16: Count, pieces: v.array(v.string()) })),
      characters: v.array(CharacterExplanation),
    }),
    errors: [],
  }),

  /** Words and terms by Chinese, by pinyin or zhuyin, or by English; the query's own form decides. The best first. */
  command('dictionary.search', {
    input: v.strictObject({ query: textUpTo(200), limit: upTo(200) }),
    output: v.strictObject({ found: v.array(FoundWord) }),
    errors: [],
  }),

  command('dictionary.strokes', {
    input: v.strictObject({ character: textUpTo(2) }),
    output: v.strictObject({ drawing: v.nullable(StrokeDrawing) }),
    errors: [],
  }),
] as const
