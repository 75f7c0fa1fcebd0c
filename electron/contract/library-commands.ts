import * as v from 'valibot'
import { command } from './command.ts'
import { mutated, mutationErrors } from './changes.ts'
import { SegmentId, TermId, TextId } from './ids.ts'
import { GlossaryId, TextGlossary } from './glossary.ts'
import { OpenedText, Pair, Place, TextSummary } from './text.ts'
import { Count, textUpTo, upTo } from './units.ts'

const SaidInBoth = v.strictObject({ zh: textUpTo(1000), en: textUpTo(1000) })

/** Texts and what stands in them. */
export const libraryCommands = [
  command('library.list', {
    input: v.strictObject({}),
    output: v.strictObject({ texts: v.array(TextSummary) }),
    errors: [],
  }),

  command('library.open', {
    input: v.strictObject({ textId: TextId }),
    output: v.strictObject({ text: OpenedText }),
    errors: ['text-not-found'],
  }),

  command('library.pairs', {
    input: v.strictObject({ textId: TextId, fromIndex: Count, count: upTo(200) }),
    output: v.strictObject({ pairs: v.array(Pair) }),
    errors: ['text-not-found'],
  }),

  command('library.places', {
    input: v.strictObject({ textId: TextId, termId: TermId }),
    output: v.strictObject({ places: v.array(Place) }),
    errors: ['text-not-found', 'term-not-found'],
  }),

  /** The glossaries that a text may have. Terms, cards and counts follow those that are on. */
  command('library.glossaries', {
    input: v.strictObject({ textId: TextId }),
    output: v.strictObject({ glossaries: v.array(TextGlossary) }),
    errors: ['text-not-found'],
  }),

  command('library.use-glossary', {
    input: v.strictObject({ textId: TextId, glossaryId: GlossaryId, isOn: v.boolean() }),
    output: v.strictObject(mutated),
    errors: ['text-not-found', ...mutationErrors],
  }),

  command('library.keep-place', {
    input: v.strictObject({ textId: TextId, pairIndex: Count }),
    output: v.strictObject(mutated),
    errors: ['text-not-found', ...mutationErrors],
  }),

  /** Gives a text of one's own other titles and another description. */
  command('library.describe', {
    input: v.strictObject({ textId: TextId, title: SaidInBoth, description: SaidInBoth }),
    output: v.strictObject(mutated),
    errors: ['text-not-found', 'text-is-bundled', ...mutationErrors],
  }),

  /** Takes a text out of the library. Cards keep their own copy of the sentence; the same file brings it back. */
  command('library.remove', {
    input: v.strictObject({ textId: TextId }),
    output: v.strictObject(mutated),
    errors: ['text-not-found', 'text-is-bundled', ...mutationErrors],
  }),

  /** Removes a text for good, from the file too; null: every text that was removed before. Can't be taken back. */
  command('library.forget', {
    input: v.strictObject({ textId: v.nullable(TextId) }),
    output: v.strictObject({ ...mutated, cards: Count }),
    errors: ['text-not-found', 'text-is-bundled', ...mutationErrors],
  }),

  command('library.segment-index', {
    input: v.strictObject({ textId: TextId, segmentId: SegmentId }),
    output: v.strictObject({ pairIndex: Count }),
    errors: ['text-not-found', 'anchor-not-found'],
  }),
] as const
