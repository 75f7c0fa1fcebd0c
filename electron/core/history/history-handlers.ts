import type { Handlers } from '../../contract/handlers.ts'
import { type Ground, undo } from '../store/mutate.ts'

export function historyHandlers(ground: Ground): Pick<Handlers, 'history.undo'> {
  return { 'history.undo': ({ token }) => undo(ground, token) }
}
