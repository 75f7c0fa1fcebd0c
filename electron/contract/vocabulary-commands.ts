import * as v from 'valibot'
import { mutated, mutationErrors } from './changes.ts'
import { command } from './command.ts'
import { TextId } from './ids.ts'
import { Count, textUpTo, upTo } from './units.ts'
import { Coverage, WordNote, WordStatus, WrittenWord, WrittenWords } from './vocabulary.ts'

/** What a reader is to words: their status, their notes, and how much of a text is known. */
export const vocabularyCommands = [
  command('vocabulary.statuses', {
    input: v.strictObject({ words: WrittenWords }),
    /** One for each word, in order. */
    output: v.strictObject({ statuses: v.array(WordStatus) }),
    errors: [],
  }),

  command('vocabulary.set', {
    input: v.strictObject({ word: WrittenWord, status: WordStatus }),
    output: v.strictObject(mutated),
    errors: [...mutationErrors],
  }),

  /** Makes those of the words known that are still new. */
  command('vocabulary.know-rest', {
    input: v.strictObject({ words: WrittenWords }),
    output: v.strictObject({ count: Count, ...mutated }),
    errors: [...mutationErrors],
  }),

  /**
   * Counts on for a moment and says what is known so far: `coverage` is null until the whole text was counted, which
   * `countedShare` (0 to 1) tells. Asked again until it is there; counted once for each text.
   */
  command('vocabulary.coverage', {
    input: v.strictObject({ textId: TextId }),
    output: v.strictObject({
      coverage: v.nullable(Coverage),
      countedShare: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    }),
    errors: ['text-not-found'],
  }),

  command('notes.read', {
    input: v.strictObject({ word: WrittenWord }),
    output: v.strictObject({ note: v.string() }),
    errors: [],
  }),

  /** An empty note is no note. */
  command('notes.write', {
    input: v.strictObject({ word: WrittenWord, note: textUpTo(2000) }),
    output: v.strictObject(mutated),
    errors: [...mutationErrors],
  }),

  command('notes.list', {
    input: v.strictObject({ search: textUpTo(200), offset: Count, limit: upTo(500) }),
    output: v.strictObject({ notes: v.array(WordNote), total: Count }),
    errors: [],
  }),
] as const
