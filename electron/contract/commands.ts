import * as v from 'valibot'
import { Card, CardFields, Grade, NextDue, StudyCounts } from './cards.ts'
import { mutated } from './changes.ts'
import { command } from './command.ts'
import { Explanation } from './dictionary.ts'
import { Term, TermSummary } from './glossary.ts'
import { ImportCorrections, ImportPreview, MAX_UPLOAD_BYTES, UPLOAD_PIECE_BYTES, UploadId } from './imports.ts'
import { CardId, SegmentId, TermId, TextId, UndoToken } from './ids.ts'
import { Settings, SettingsPatch } from './settings.ts'
import { Anchor, OpenedText, Pair, Place, TextSummary } from './text.ts'
import { Count, EpochMs, msUpTo, textUpTo } from './units.ts'

const nothing = v.strictObject({})
const upTo = (most: number) => v.pipe(Count, v.maxValue(most))
const mutationErrors = ['disk-full', 'read-only', 'disk-trouble'] as const

/** The whole contract: every call, in one list. */
export const commands = [
  command('app.about', {
    input: nothing,
    output: v.strictObject({
      version: v.string(),
      notices: v.array(v.strictObject({ name: v.string(), licence: v.string(), text: v.string() })),
    }),
    errors: [],
  }),

  command('library.list', { input: nothing, output: v.strictObject({ texts: v.array(TextSummary) }), errors: [] }),
  command('library.open', {
    input: v.strictObject({ textId: TextId }),
    output: v.strictObject({ text: OpenedText }),
    errors: ['text-gone'],
  }),
  command('library.pairs', {
    input: v.strictObject({ textId: TextId, fromIndex: Count, count: upTo(200) }),
    output: v.strictObject({ pairs: v.array(Pair) }),
    errors: ['text-gone'],
  }),
  command('library.places', {
    input: v.strictObject({ textId: TextId, termId: TermId }),
    output: v.strictObject({ places: v.array(Place) }),
    errors: ['text-gone', 'term-gone'],
  }),
  command('library.keep-place', {
    input: v.strictObject({ textId: TextId, pairIndex: Count }),
    output: v.strictObject(mutated),
    errors: ['text-gone', ...mutationErrors],
  }),

  command('imports.begin', {
    input: v.strictObject({
      name: v.pipe(textUpTo(255), v.minLength(1)),
      byteLength: v.pipe(Count, v.maxValue(8 * MAX_UPLOAD_BYTES)),
    }),
    output: v.strictObject({ upload: UploadId }),
    errors: ['file-refused'],
  }),
  command('imports.adopt', {
    input: v.strictObject({ handle: v.pipe(v.string(), v.uuid()) }),
    output: v.strictObject({ upload: UploadId }),
    errors: ['upload-gone', 'file-refused'],
  }),
  command('imports.append', {
    input: v.strictObject({
      upload: UploadId,
      base64: v.pipe(v.string(), v.base64(), v.maxLength(Math.ceil(UPLOAD_PIECE_BYTES / 3) * 4)),
    }),
    output: v.strictObject({ received: Count }),
    errors: ['upload-gone'],
  }),
  command('imports.preview', {
    input: v.strictObject({ upload: UploadId, corrections: ImportCorrections }),
    output: v.strictObject({ preview: ImportPreview }),
    errors: ['upload-gone', 'file-refused'],
  }),
  command('imports.take', {
    input: v.strictObject({ upload: UploadId, corrections: ImportCorrections }),
    output: v.strictObject({ textId: TextId, isNew: v.boolean(), ...mutated }),
    errors: ['upload-gone', 'file-refused', ...mutationErrors],
  }),

  command('glossary.list', { input: nothing, output: v.strictObject({ terms: v.array(TermSummary) }), errors: [] }),
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

  command('cards.save', {
    input: v.strictObject({ anchor: Anchor, termId: v.nullable(TermId) }),
    output: v.strictObject({ card: Card, ...mutated }),
    errors: ['text-gone', 'term-gone', 'anchor-gone', 'already-a-card', ...mutationErrors],
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
    errors: ['card-gone', 'already-a-card', ...mutationErrors],
  }),
  command('cards.delete', {
    input: v.strictObject({ cardId: CardId }),
    output: v.strictObject(mutated),
    errors: ['card-gone', ...mutationErrors],
  }),

  command('study.next', {
    input: nothing,
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
    errors: ['card-gone', 'clock-went-back', ...mutationErrors],
  }),

  command('settings.read', { input: nothing, output: v.strictObject({ settings: Settings }), errors: [] }),
  command('settings.change', {
    input: v.strictObject({ patch: SettingsPatch }),
    output: v.strictObject({ settings: Settings, ...mutated }),
    errors: [...mutationErrors],
  }),

  command('history.undo', {
    input: v.strictObject({ token: UndoToken }),
    output: v.strictObject(mutated),
    errors: ['undo-gone', 'undo-stale', ...mutationErrors],
  }),

  command('library.segment-index', {
    input: v.strictObject({ textId: TextId, segmentId: SegmentId }),
    output: v.strictObject({ pairIndex: Count }),
    errors: ['text-gone', 'anchor-gone'],
  }),
] as const

type Commands = (typeof commands)[number]
export type CommandName = Commands['name']
type Named<Name extends CommandName> = Extract<Commands, { name: Name }>
export type Input<Name extends CommandName> = v.InferOutput<Named<Name>['input']>
export type Output<Name extends CommandName> = v.InferOutput<Named<Name>['output']>
