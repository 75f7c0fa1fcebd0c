import * as v from 'valibot'
import { mutated, mutationErrors } from './changes.ts'
import { command } from './command.ts'
import { TextId } from './ids.ts'
import { JobId } from './jobs.ts'
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

  /** How much of a text is known; null where its words are still to be counted, which is what the job is for. */
  command('vocabulary.coverage', {
    input: v.strictObject({ textId: TextId }),
    output: v.strictObject({ coverage: v.nullable(Coverage), job: v.nullable(JobId) }),
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
