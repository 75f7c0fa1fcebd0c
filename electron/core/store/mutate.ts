import type { ChangeSet } from '#contract/changes.ts'
import { CommandError } from '#contract/errors.ts'
import type { UndoToken } from '#contract/ids.ts'
import type { EpochMs } from '#contract/units.ts'
import type { MakeId } from './ids.ts'
import { type Database, transact } from './database.ts'
import { applyChange, type Change, createRecorder, inverse, type Recorder, stillStands } from './recorder.ts'
import { sqliteCode, sqliteErrorCode } from './sqlite-errors.ts'
import { changeSetOf, tables } from './tables.ts'

/** What the core's parts share: the data, the time and new ids. */
export interface CoreContext {
  readonly database: Database
  readonly clock: () => EpochMs
  readonly makeId: MakeId
}

/** What one mutation works with: it reads the database and writes through the recorder. */
export interface MutationContext extends CoreContext {
  readonly rows: Recorder
}

/** The tail of a mutation's answer. */
export interface Mutated {
  readonly changed: ChangeSet
  readonly undo: UndoToken | null
}

interface UndoStep {
  readonly changes: readonly Change[]
  /** The row of the review log that this step wrote, if it was a review. */
  readonly reviewId: string | null
  readonly isRedo: boolean
}

const KEPT_UNDO_STEPS = 1000

export interface Mutation<Result> {
  readonly result: Result
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
    const { result, reviewId = null } = work({ ...context, rows })
    const undoable = rows.changes.filter(({ table }) => tables[table].isUndoable)
    const undo = undoable.length > 0 ? keepStep(context, { changes: undoable, reviewId, isRedo: false }) : null
    return [result, { changed: changeSetOf(rows.changes), undo }]
  })
}

/** Told in the same transaction that a review was taken back, or done again. */
export type OnReviewUndone = (context: CoreContext, reviewId: string, kind: 'undo' | 'redo') => void

/**
 * Takes a mutation back, once; the token it returns does it again. Throws 'undo-not-found' for a token unknown or used, and
 * 'undo-stale' when what the mutation wrote has since been written over.
 */
export function undo(context: CoreContext, token: UndoToken, onReviewUndone: OnReviewUndone): Mutated {
  const { database } = context
  return transact(database, () => {
    const kept = database.one<{ step: string }>('SELECT step FROM undo_steps WHERE token = ?', token)
    if (!kept) throw new CommandError('undo-not-found')
    // Written by keepStep below and by nothing else.
    const { changes, reviewId, isRedo } = JSON.parse(kept.step) as UndoStep
    const back = changes.toReversed().map(inverse)
    restore(database, changes.toReversed())
    if (reviewId) onReviewUndone(context, reviewId, isRedo ? 'redo' : 'undo')
    database.run('DELETE FROM undo_steps WHERE token = ?', token)
    return { changed: changeSetOf(back), undo: keepStep(context, { changes: back, reviewId, isRedo: !isRedo }) }
  })
}

function restore(database: Database, newestFirst: readonly Change[]) {
  try {
    for (const change of newestFirst) {
      if (!stillStands(database, change)) throw new CommandError('undo-stale')
      applyChange(database, inverse(change))
    }
  } catch (error) {
    // Something else now has what must be unique, such as a new card of the same headword.
    if (sqliteErrorCode(error) === sqliteCode.constraint) throw new CommandError('undo-stale')
    throw error
  }
}

function keepStep({ database, clock, makeId }: CoreContext, step: UndoStep): UndoToken {
  const token = makeId<UndoToken>()
  database.run('INSERT INTO undo_steps (token, at, step) VALUES (?, ?, ?)', token, clock(), JSON.stringify(step))
  const drop = 'DELETE FROM undo_steps WHERE sequence <= (SELECT max(sequence) FROM undo_steps) - ?'
  database.run(drop, KEPT_UNDO_STEPS)
  return token
}
