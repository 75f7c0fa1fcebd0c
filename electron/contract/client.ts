import * as v from 'valibot'
import type { ChangeSet } from './changes.ts'
import { type Channel, Reply } from './channel.ts'
import { type CommandName, commands, type Input, type Output } from './commands.ts'
import { CommandError } from './errors.ts'

/** The core as a window sees it. */
export interface Client {
  /** Sends one command. Rejects with a `CommandError`, also when the answer does not fit the contract. */
  call<Name extends CommandName>(name: Name, input: Input<Name>): Promise<Output<Name>>
  /** Hears of changes made through other windows. Returns the function that stops it. */
  onChanged(listener: (changed: ChangeSet) => void): () => void
  /** Hears once that the core is gone. */
  onClosed(listener: () => void): void
}

interface Waiting {
  readonly output: v.GenericSchema
  readonly resolve: (value: unknown) => void
  readonly reject: (error: CommandError) => void
}

/** Makes a typed client over any channel. Calls made after the channel closed fail with `disconnected`. */
export function createClient(channel: Channel): Client {
  const outputs = new Map<string, v.GenericSchema>(commands.map((each) => [each.name, each.output]))
  const waiting = new Map<number, Waiting>()
  const changeListeners = new Set<(changed: ChangeSet) => void>()
  const closeListeners = new Set<() => void>()
  let nextId = 0
  let isClosed = false

  function finishRequest(id: number, finish: (entry: Waiting) => void) {
    const entry = waiting.get(id)
    if (!entry) return
    waiting.delete(id)
    finish(entry)
  }

  function onMessage(message: string) {
    const reply = v.parse(Reply, JSON.parse(message))
    if ('changed' in reply) {
      for (const listener of changeListeners) listener(reply.changed)
    } else if ('error' in reply) {
      if (reply.id !== null) finishRequest(reply.id, ({ reject }) => reject(CommandError.of(reply.error)))
    } else {
      finishRequest(reply.id, ({ output, resolve, reject }) => {
        const parsed = v.safeParse(output, reply.ok)
        if (parsed.success) resolve(parsed.output)
        else reject(new CommandError('internal'))
      })
    }
  }

  channel.listen(onMessage, () => {
    isClosed = true
    for (const { reject } of waiting.values()) reject(new CommandError('disconnected'))
    waiting.clear()
    for (const listener of closeListeners) listener()
  })

  return {
    call: (name, input) =>
      new Promise((resolve, reject) => {
        const output = outputs.get(name)
        if (isClosed || !output) return reject(new CommandError(isClosed ? 'disconnected' : 'unknown-command'))
        const id = nextId++
        // The schema that parses the answer is the one the caller's type was derived from.
        waiting.set(id, { output, resolve: resolve as (value: unknown) => void, reject })
        channel.post(JSON.stringify({ id, call: name, input }))
      }),
    onChanged: (listener) => {
      changeListeners.add(listener)
      return () => changeListeners.delete(listener)
    },
    onClosed: (listener) => void closeListeners.add(listener),
  }
}
