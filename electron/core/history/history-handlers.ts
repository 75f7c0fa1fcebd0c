import { CommandError } from '#contract/errors.ts'
import type { Handlers } from '#contract/handlers.ts'
import type { UndoToken } from '#contract/ids.ts'
import type { CoreContext } from '../store/core-context.ts'
import { listSteps, moveStep, nextToRedo, nextToUndo } from '../store/history.ts'
import { undoReview } from '../study/undo-review.ts'

/** What was done, step by step, and the way back and forward. */
export function historyHandlers(context: CoreContext): Pick<Handlers, `history.${'list' | 'undo' | 'redo'}`> {
  const { database } = context
  const move = (direction: 'undo' | 'redo', token: UndoToken | null) => {
    if (!token) throw new CommandError('nothing-to-undo')
    return { ...moveStep(context, direction, token, undoReview), undo: null }
  }
  return {
    'history.list': ({ offset, limit }) => listSteps(database, offset, limit),
    'history.undo': ({ token }) => move('undo', token ?? nextToUndo(database)),
    'history.redo': ({ token }) => move('redo', token ?? nextToRedo(database)),
  }
}
