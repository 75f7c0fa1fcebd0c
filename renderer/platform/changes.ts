import type { ChangeSet } from '#contract/changes.ts'
import type { Client } from '#contract/client.ts'
import { CommandError } from '#contract/errors.ts'
import type { UndoToken } from '#contract/ids.ts'
import type { Messages } from './messages-store.ts'
import { createRequiredContext } from './required-context.ts'

interface MutationResult {
  readonly changed: ChangeSet
  readonly undo: UndoToken | null
}

/** Tells of every change, made here or in another window, and can take back what was made here. */
export interface Changes {
  /** Waits for a mutation, announces its changes and remembers its undo. Gives null after telling the reader of a failure. */
  apply<Result extends MutationResult>(mutation: Promise<Result>): Promise<Result | null>
  /** Waits for an answer; gives null after telling the reader of a failure. */
  query<Result>(question: Promise<Result>): Promise<Result | null>
  /** Takes back `token`, or the newest change made in this window. */
  undo(token?: UndoToken): Promise<void>
  /** Calls `listener` after every change. Returns the function that stops it. */
  onChanged(listener: (changed: ChangeSet) => void): () => void
}

export const [ChangesContext, useChanges] = createRequiredContext<Changes>('changes')

export function createChanges(client: Client, messages: Messages): Changes {
  const { announce, onChanged } = createAnnouncer()
  const undoable: UndoToken[] = []
  client.onChanged(announce)

  async function query<Result>(question: Promise<Result>): Promise<Result | null> {
    try {
      return await question
    } catch (error) {
      if (!(error instanceof CommandError)) throw error
      messages.show({ wordKey: `error.${error.code}`, values: error.data, isError: true })
      return null
    }
  }

  async function apply<Result extends MutationResult>(mutation: Promise<Result>): Promise<Result | null> {
    const result = await query(mutation)
    if (!result) return null
    if (result.undo) undoable.push(result.undo)
    announce(result.changed)
    return result
  }

  async function undo(token = undoable.at(-1)) {
    if (!token) return messages.show({ wordKey: 'app.nothingToUndo' })
    const at = undoable.lastIndexOf(token)
    if (at >= 0) undoable.splice(at, 1)
    const result = await query(client.call('history.undo', { token }))
    if (!result) return
    announce(result.changed)
    messages.show({ wordKey: 'app.undone' })
  }

  return { apply, query, undo, onChanged }
}

function createAnnouncer() {
  const listeners = new Set<(changed: ChangeSet) => void>()
  return {
    announce: (changed: ChangeSet) => {
      for (const listener of listeners) listener(changed)
    },
    onChanged: (listener: (changed: ChangeSet) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
