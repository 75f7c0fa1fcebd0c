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
  /** Waits for a mutation and announces its changes. Gives null after telling the reader of a failure. */
  apply<Result extends MutationResult>(mutation: Promise<Result>): Promise<Result | null>
  /** Waits for an answer; gives null after telling the reader of a failure. */
  query<Result>(question: Promise<Result>): Promise<Result | null>
  /** Takes a step back: the one of `token`, or the newest that stands. */
  undo(token?: UndoToken): Promise<void>
  /** Does a step again that was taken back: the one of `token`, or the last. */
  redo(token?: UndoToken): Promise<void>
  /** Calls `listener` after every change. Returns the function that stops it. */
  onChanged(listener: (changed: ChangeSet) => void): () => void
}

export const [ChangesContext, useChanges] = createRequiredContext<Changes>('changes')

export function createChanges(client: Client, messages: Messages): Changes {
  const { announce, onChanged } = createAnnouncer()
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
    announce(result.changed)
    return result
  }

  async function move(call: 'history.undo' | 'history.redo', token: UndoToken | undefined) {
    const result = await query(client.call(call, { token: token ?? null }))
    if (!result) return
    announce(result.changed)
    const { name } = result.step
    messages.show({
      wordKey: call === 'history.undo' ? 'history.undone' : 'history.redone',
      step: name,
      ...(call === 'history.redo' && { undo: result.step.token }),
    })
  }
  const undo = (token?: UndoToken) => move('history.undo', token)
  const redo = (token?: UndoToken) => move('history.redo', token)

  return { apply, query, undo, redo, onChanged }
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
