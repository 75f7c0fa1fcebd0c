import * as v from 'valibot'
import { mutated, mutationErrors } from './changes.ts'
import { command } from './command.ts'
import { CorrectedPlace, Correction, CorrectionDraft } from './corrections.ts'
import { CorrectionId } from './ids.ts'
import { Count, textUpTo, upTo } from './units.ts'

const draftErrors = ['text-not-found', 'anchor-not-found', 'not-pinyin', 'syllable-count', 'no-such-cut'] as const

/** What a reader corrects of readings and words. */
export const correctionCommands = [
  command('corrections.preview', {
    input: v.strictObject({ draft: CorrectionDraft }),
    output: v.strictObject({
      /** What the characters become at the place itself, and what they are there. */
      before: v.array(v.string()),
      after: v.array(v.string()),
      /** Places that would change, in how many texts; more than that where `isMore`. */
      count: Count,
      textCount: Count,
      isMore: v.boolean(),
      places: v.array(CorrectedPlace),
    }),
    errors: [...draftErrors],
  }),

  command('corrections.make', {
    input: v.strictObject({ draft: CorrectionDraft }),
    output: v.strictObject({ correction: Correction, ...mutated }),
    errors: [...draftErrors, ...mutationErrors],
  }),

  command('corrections.list', {
    input: v.strictObject({ search: textUpTo(200), offset: Count, limit: upTo(500) }),
    output: v.strictObject({ corrections: v.array(Correction), total: Count }),
    errors: [],
  }),

  command('corrections.delete', {
    input: v.strictObject({ correctionId: CorrectionId }),
    output: v.strictObject(mutated),
    errors: ['correction-not-found', ...mutationErrors],
  }),
] as const
