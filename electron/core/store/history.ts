import { CommandError } from '#contract/errors.ts'
import type { HistoryStep } from '#contract/history.ts'
import type { UndoToken } from '#contract/ids.ts'
import type { EpochMs } from '#contract/units.ts'
import type { ChangeSet } from '#contract/changes.ts'
import type { CoreContext } from './core-context.ts'
import { type Database, transact } from './database.ts'
import { applyChange, type Change, inverse, stillStands } from './recorder.ts'
import { sqliteCode, sqliteErrorCode } from './sqlite-errors.ts'
import { stampChanges } from './stamp-changes.ts'
import { changeSetOf } from './tables.ts'

/** What an undo step keeps. */
export interface KeptChanges {
  readonly changes: readonly Change[]
  /** The row of the review log that this step wrote, if it was a review. */
  readonly reviewId: string | null
  /** Whether the step is the taking back of another, as earlier versions kept it. */
  readonly isRedo: boolean
}

interface StepRow {
  readonly sequence: number
  readonly token: UndoToken
  readonly at: EpochMs
  readonly name: string | null
  readonly undone_at: EpochMs | null
}

/** Told in the same transaction that a review was taken back, or done again. */
export type OnReviewUndone = (context: CoreContext, reviewId: string, kind: Direction) => void

type Direction = 'undo' | 'redo'

export interface SteppedBack {
  readonly step: HistoryStep
  readonly changed: ChangeSet
}

const columns = 'sequence, token, at, name, undone_at'

/** The steps that are kept, the newest first, and how many there are. */
export function listSteps(database: Database, offset: number, limit: number) {
  const select = `SELECT ${columns} FROM undo_steps ORDER BY sequence DESC LIMIT ? OFFSET ?`
  const total = database.one<{ total: number }>('SELECT count(*) AS total FROM undo_steps')?.total ?? 0
  return { steps: database.all<StepRow>(select, limit, offset).map(stepOf), total }
}

/** The newest step that stands, or null. */
export function nextToUndo(database: Database): UndoToken | null {
  const sql = 'SELECT token FROM undo_steps WHERE undone_at IS NULL ORDER BY sequence DESC LIMIT 1'
  return database.one<{ token: UndoToken }>(sql)?.token ?? null
}

/** The step that was taken back last, or null; also null where something was done since. */
export function nextToRedo(database: Database): UndoToken | null {
  const sql = `SELECT token FROM undo_steps
    WHERE undone_at IS NOT NULL AND undone_after = (SELECT max(sequence) FROM undo_steps)
    ORDER BY undone_at DESC, sequence LIMIT 1`
  return database.one<{ token: UndoToken }>(sql)?.token ?? null
}

/**
 * Takes a step back ('undo'), or does it again ('redo'). Throws 'undo-not-found' for a step that is not kept, or that
 * stands so already, and 'undo-stale' when what it wrote has since been written over.
 */
export function moveStep(
  context: CoreContext,
  direction: Direction,
  token: UndoToken,
  onReviewUndone: OnReviewUndone,
): SteppedBack {
  const { database, clock } = context
  return transact(database, () => {
    const row = database.one<StepRow & { readonly step: string }>(
      `SELECT ${columns}, step FROM undo_steps WHERE token = ?`,
      token,
    )
    if (!row || (row.undone_at === null) !== (direction === 'undo')) throw new CommandError('undo-not-found')
    // Written by `mutate` and by nothing else.
    const { changes, reviewId, isRedo } = JSON.parse(row.step) as KeptChanges
    const applied = direction === 'undo' ? changes.toReversed().map(inverse) : changes
    apply(database, applied)
    stampChanges(context, applied)
    if (reviewId) onReviewUndone(context, reviewId, (direction === 'undo') === isRedo ? 'redo' : 'undo')
    const undoneAt = direction === 'undo' ? clock() : null
    database.run(
      `UPDATE undo_steps SET undone_at = ?, undone_after = CASE WHEN ? IS NULL THEN NULL
         ELSE (SELECT max(sequence) FROM undo_steps) END WHERE token = ?`,
      undoneAt,
      undoneAt,
      token,
    )
    return { step: stepOf({ ...row, undone_at: undoneAt }), changed: changeSetOf(applied) }
  })
}

function apply(database: Database, changes: readonly Change[]) {
  try {
    for (const change of changes) {
      if (!stillStands(database, inverse(change))) throw new CommandError('undo-stale')
      applyChange(database, change)
    }
  } catch (error) {
    // Something else now has what must be unique, such as a new card of the same headword.
    if (sqliteErrorCode(error) === sqliteCode.constraint) throw new CommandError('undo-stale')
    throw error
  }
}

// A name is written by `mutate`; what an earlier version kept has none.
const stepOf = ({ token, at, name, undone_at }: StepRow): HistoryStep => ({
  token,
  at,
  name: name === null ? { kind: 'unnamed' } : (JSON.parse(name) as HistoryStep['name']),
  isUndone: undone_at !== null,
})
