import type { ChangeSet } from '#contract/changes.ts'
import type { StepName } from '#contract/history.ts'
import type { UndoToken } from '#contract/ids.ts'
import { transact } from './database.ts'
import type { CoreContext } from './core-context.ts'
import type { KeptChanges } from './history.ts'
import { createRecorder, type Recorder } from './recorder.ts'
import { stampChanges } from './stamp-changes.ts'
import { changeSetOf, tables } from './tables.ts'

/** What one mutation works with: it reads the database and writes through the recorder. */
export interface MutationContext extends CoreContext {
  readonly rows: Recorder
}

/** The tail of a mutation's answer. */
export interface Mutated {
  readonly changed: ChangeSet
  readonly undo: UndoToken | null
}

const KEPT_UNDO_STEPS = 1000

export interface Mutation<Result> {
  readonly result: Result
  /** What the step is called in the history; null for what can't be taken back, such as the reader's place. */
  readonly step: StepName | null
  readonly reviewId?: string
}

/**
 * Does one mutation: one transaction, one undo step. Returns after the commit, with what changed and the token that
 * takes it back; the token is null when nothing undoable was written. Test: mutate.
 */
export function mutate<Result>(
  context: CoreContext,
  work: (mutation: MutationContext) => Mutation<Result>,
): [Result, Mutated] {
  return transact(context.database, () => {
    const rows = createRecorder(context.database)
    const { result, step, reviewId = null } = work({ ...context, rows })
    stampChanges(context, rows.changes)
    const changes = rows.changes.filter(({ table }) => tables[table].isUndoable)
    const undo = changes.length > 0 ? keepStep(context, step, { changes, reviewId, isRedo: false }) : null
    return [result, { changed: changeSetOf(rows.changes), undo }]
  })
}

function keepStep({ database, clock, makeId }: CoreContext, name: StepName | null, step: KeptChanges): UndoToken {
  const token = makeId<UndoToken>()
  database.run(
    'INSERT INTO undo_steps (token, at, name, step) VALUES (?, ?, ?, ?)',
    token,
    clock(),
    name && JSON.stringify(name),
    JSON.stringify(step),
  )
  const drop = 'DELETE FROM undo_steps WHERE sequence <= (SELECT max(sequence) FROM undo_steps) - ?'
  database.run(drop, KEPT_UNDO_STEPS)
  return token
}
