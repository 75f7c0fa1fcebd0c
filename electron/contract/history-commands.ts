import * as v from 'valibot'
import { mutated, mutationErrors } from './changes.ts'
import { command } from './command.ts'
import { HistoryStep } from './history.ts'
import { UndoToken } from './ids.ts'
import { Count, upTo } from './units.ts'

/** A step by its token; null for the one whose turn it is. */
const input = v.strictObject({ token: v.nullable(UndoToken) })
const output = v.strictObject({ step: HistoryStep, ...mutated })
const errors = ['undo-not-found', 'undo-stale', 'nothing-to-undo', ...mutationErrors] as const

/** Steps back and forward, as far as they are kept, after a restart too. */
export const historyCommands = [
  /** The steps that are kept, the newest first. */
  command('history.list', {
    input: v.strictObject({ offset: Count, limit: upTo(500) }),
    output: v.strictObject({ steps: v.array(HistoryStep), total: Count }),
    errors: [],
  }),
  /** Takes a step back; with null, the newest that stands. */
  command('history.undo', { input, output, errors }),
  /** Does a step again that was taken back; with null, the last one taken back, unless something was done since. */
  command('history.redo', { input, output, errors }),
] as const
