import type { ActionId } from '#contract/actions.ts'
import { createRequiredContext } from './required-context.ts'

export type ActionHandlers = Partial<Record<ActionId, () => void>>

/** The handlers of the shown components: registered by views, run by keys, by the desktop menu and by buttons. */
export interface ActionRegistry {
  /** Returns the function that takes the handlers out again. */
  readonly register: (handlers: ActionHandlers) => () => void
  /** Runs the newest handler of an action; false where there is none. */
  readonly run: (id: ActionId) => boolean
}

export const [ActionRegistryContext, useActionRegistry] = createRequiredContext<ActionRegistry>('the action registry')

export function createActionRegistry(): ActionRegistry {
  const registered = new Set<ActionHandlers>()
  return {
    register: (handlers) => {
      registered.add(handlers)
      return () => registered.delete(handlers)
    },
    run: (id) => {
      const handlers = [...registered].reverse().find((each) => each[id])
      handlers?.[id]?.()
      return handlers !== undefined
    },
  }
}
