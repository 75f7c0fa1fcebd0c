import type { Handlers } from '#contract/handlers.ts'
import { type CoreContext, undo } from '../store/mutate.ts'
import { appendUndone } from '../study/review-log.ts'

export function historyHandlers(context: CoreContext): Pick<Handlers, 'history.undo'> {
  return { 'history.undo': ({ token }) => undo(context, token, appendUndone) }
}
