import * as v from 'valibot'
import { UndoToken } from './ids.ts'
import type { Value } from './readonly.ts'
import { BeadState } from './text.ts'
import { Count, EpochMs } from './units.ts'
import { WordStatus } from './vocabulary.ts'

const named = <const Kind extends string, const Entries extends v.ObjectEntries>(kind: Kind, entries: Entries) =>
  v.strictObject({ kind: v.literal(kind), ...entries })

const headword = { headword: v.string() }
const form = { form: v.string() }
const title = { title: v.string() }
/** Pairs are counted from 1, as the reader sees them. */
const pair = { pair: Count }

/** What a step is called: its kind, and the names and numbers of its words (`history.step` in the word files). */
export const StepName = v.variant('kind', [
  named('card-saved', headword),
  named('card-edited', headword),
  named('card-deleted', headword),
  named('card-graded', headword),
  named('cards-imported', { count: Count }),
  named('reading-corrected', form),
  named('words-corrected', form),
  named('correction-removed', form),
  named('word-status-set', { word: v.string(), status: WordStatus }),
  named('rest-known', { count: Count }),
  named('note-written', { word: v.string() }),
  named('pairs-joined', pair),
  named('pair-cut', pair),
  named('sentence-moved', { ...pair, side: v.picklist(['source', 'target']) }),
  named('translation-written', pair),
  named('pair-marked', { ...pair, state: BeadState }),
  named('text-realigned', { ...title, count: Count }),
  named('text-imported', title),
  named('translation-added', title),
  named('text-described', title),
  named('text-removed', title),
  named('glossary-switched', { ...title, isOn: v.boolean() }),
  named('pack-added', title),
  named('pack-removed', title),
  named('settings-changed', {}),
  /** A step of a program that did not name its steps yet. */
  named('unnamed', {}),
])
export type StepName = Value<typeof StepName>

/** A step that was kept: what was done, when, and whether it was taken back. */
export const HistoryStep = v.strictObject({ token: UndoToken, at: EpochMs, name: StepName, isUndone: v.boolean() })
export type HistoryStep = Value<typeof HistoryStep>
