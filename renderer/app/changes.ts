import type { ChangeSet } from '#contract/changes.ts'
import type { Client } from '#contract/client.ts'
import { CommandError } from '#contract/errors.ts'
import type { UndoToken } from '#contract/ids.ts'
import type { Messages } from '../ui/messages-store.ts'

interface Mutated {
  readonly changed: ChangeSet
  readonly undo: UndoToken | null
}

/** Hears every change, made here or in another window, and can take back what was made here. */
export interface Changes {
  /** Waits for a mutation, spreads its changes and remembers its undo. Gives null after telling the reader of a failure. */
  apply<Result extends Mutated>(mutation: Promise<Result>): Promise<Result | null>
  /** Waits for a question; tells the reader when it fails. */
  ask<Result>(question: Promise<Result>): Promise<Result | null>
  /** Takes back `token`, or the newest change made in this window. */
  undo(token?: UndoToken): Promise<void>
  onChanged(listener: (changed: ChangeSet) => void): () => void
}

export function createChanges(client: Client, messages: Messages): Changes {
  const listeners = new Set<(changed: ChangeSet) => void>()
  const undoable: UndoToken[] = []
  const spread = (changed: ChangeSet) => {
    for (const listener of listeners) listener(changed)
  }
  client.onChanged(spread)

  async function ask<Result>(question: Promise<Result>): Promise<Result | null> {
    try {
      return await question
    } catch (error) {
      if (!(error instanceof CommandError)) throw error
      messages.say({ wordKey: `error.${error.code}`, values: error.data, isError: true })
      return null
    }
  }

  async function apply<Result extends Mutated>(mutation: Promise<Result>): Promise<Result | null> {
    const result = await ask(mutation)
    if (!result) return null
    if (result.undo) undoable.push(result.undo)
    spread(result.changed)
    return result
  }

  async function undo(token = undoable.at(-1)) {
    if (!token) return messages.say({ wordKey: 'app.nothingToUndo' })
    const at = undoable.lastIndexOf(token)
    if (at >= 0) undoable.splice(at, 1)
    const result = await ask(client.call('history.undo', { token }))
    if (!result) return
    spread(result.changed)
    messages.say({ wordKey: 'app.undone' })
  }

  return {
    apply,
    ask,
    undo,
    onChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
