import * as v from 'valibot'
import { command } from './command.ts'
import { Card, CardFields, Grade, NextDue, StudyCounts } from './cards.ts'
import { mutated, mutationErrors } from './changes.ts'
import { CardId, TermId } from './ids.ts'
import { Anchor } from './text.ts'
import { Count, EpochMs, msUpTo, textUpTo, upTo } from './units.ts'

/** Cards, and answering them. */
export const studyCommands = [
  command('cards.save', {
    input: v.strictObject({ anchor: Anchor, termId: v.nullable(TermId) }),
    output: v.strictObject({ card: Card, ...mutated }),
    errors: ['text-not-found', 'term-not-found', 'anchor-not-found', 'already-a-card', ...mutationErrors],
  }),

  /** A card of a word as the dictionary or the glossary has it, of no text; its anchor's quote is empty. */
  command('cards.save-word', {
    input: v.strictObject({
      headword: CardFields.entries.headword,
      syllables: v.pipe(v.array(textUpTo(12)), v.maxLength(40)),
      termId: v.nullable(TermId),
    }),
    output: v.strictObject({ card: Card, ...mutated }),
    errors: ['term-not-found', 'already-a-card', ...mutationErrors],
  }),

  command('cards.find', {
    input: v.strictObject({ headword: textUpTo(200) }),
    output: v.strictObject({ card: v.nullable(Card) }),
    errors: [],
  }),

  command('cards.list', {
    input: v.strictObject({ search: textUpTo(200), offset: Count, limit: upTo(500) }),
    output: v.strictObject({ cards: v.array(Card), total: Count }),
    errors: [],
  }),

  command('cards.edit', {
    input: v.strictObject({ cardId: CardId, fields: v.partial(CardFields) }),
    output: v.strictObject({ card: Card, ...mutated }),
    errors: ['card-not-found', 'already-a-card', ...mutationErrors],
  }),

  command('cards.delete', {
    input: v.strictObject({ cardId: CardId }),
    output: v.strictObject(mutated),
    errors: ['card-not-found', ...mutationErrors],
  }),

  command('study.next', {
    input: v.strictObject({}),
    output: v.strictObject({
      counts: StudyCounts,
      card: v.nullable(Card),
      nextDue: v.nullable(NextDue),
      /** When the next learning step falls due, if today's queue is empty but something is coming. */
      comesBackAt: v.nullable(EpochMs),
      now: EpochMs,
    }),
    errors: [],
  }),

  command('study.grade', {
    input: v.strictObject({ cardId: CardId, grade: Grade, answeredInMs: msUpTo(3_600_000) }),
    output: v.strictObject({ nextDueAt: EpochMs, ...mutated }),
    errors: ['card-not-found', 'clock-went-back', ...mutationErrors],
  }),
] as const
