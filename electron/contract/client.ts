import * as v from 'valibot'
import type { BackupTrouble } from './backup-commands.ts'
import type { ChangeSet } from './changes.ts'
import { type Channel, Reply } from './channel.ts'
import { type CommandName, commands, type Input, type Output } from './commands.ts'
import { CommandError } from './errors.ts'
import type { JobProgress } from './jobs.ts'

/** The core as a window sees it. */
export interface Client {
  /** Sends one command. Rejects with a `CommandError`, also when the answer does not fit the contract. */
  call<Name extends CommandName>(name: Name, input: Input<Name>): Promise<Output<Name>>
  /** Hears of changes made through other windows. Returns the function that stops it. */
  onChanged(listener: (changed: ChangeSet) => void): () => void
  /** Hears how far jobs are, whatever window they are of. Returns the function that stops it. */
  onProgress(listener: (progress: JobProgress) => void): () => void
  /** Hears that a backup could not be made by itself. Returns the function that stops it. */
  onBackupTrouble(listener: (trouble: BackupTrouble) => void): () => void
  /** Hears that a backup was put in the library's place: whatever is known of the library is to be asked anew. */
  onRestored(listener: () => void): void
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
  const calls = createCalls(channel)
  const changed = createListeners<ChangeSet>()
  const progressed = createListeners<JobProgress>()
  const troubled = createListeners<BackupTrouble>()
  const restored = createListeners<undefined>()
  const closed = createListeners<undefined>()

  function onMessage(message: string) {
    const reply = v.parse(Reply, JSON.parse(message))
    if ('changed' in reply) changed.tell(reply.changed)
    else if ('progress' in reply) progressed.tell(reply.progress)
    else if ('backupTrouble' in reply) troubled.tell(reply.backupTrouble)
    else if ('restored' in reply) restored.tell(undefined)
    else if ('ok' in reply) calls.answer(reply.id, reply.ok)
    else if (reply.id !== null) calls.fail(reply.id, CommandError.of(reply.error))
  }

  channel.listen(onMessage, () => {
    calls.close()
    closed.tell(undefined)
  })

  return {
    // The schema that parses the answer is the one the caller's type was derived from.
    call: (name, input) => calls.begin(name, input) as Promise<never>,
    onChanged: changed.add,
    onProgress: progressed.add,
    onBackupTrouble: troubled.add,
    onRestored: (listener) => void restored.add(listener),
    onClosed: (listener) => void closed.add(listener),
  }
}

function createListeners<News>() {
  const listeners = new Set<(news: News) => void>()
  return {
    tell: (news: News) => {
      for (const listener of listeners) listener(news)
    },
    add: (listener: (news: News) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** The calls that wait for their answers. */
function createCalls(channel: Channel) {
  const outputs = new Map<string, v.GenericSchema>(commands.map((each) => [each.name, each.output]))
  const waiting = new Map<number, Waiting>()
  let nextId = 0
  let isClosed = false
  const take = (id: number) => {
    const entry = waiting.get(id)
    waiting.delete(id)
    return entry
  }
  return {
    begin: (name: string, input: unknown) =>
      new Promise<unknown>((resolve, reject) => {
        const output = outputs.get(name)
        if (isClosed || !output) return reject(new CommandError(isClosed ? 'disconnected' : 'unknown-command'))
        const id = nextId++
        waiting.set(id, { output, resolve, reject })
        channel.post(JSON.stringify({ id, call: name, input }))
      }),
    answer: (id: number, answer: unknown) => {
      const call = take(id)
      if (!call) return
      const parsed = v.safeParse(call.output, answer)
      if (parsed.success) call.resolve(parsed.output)
      else call.reject(new CommandError('internal'))
    },
    fail: (id: number, error: CommandError) => take(id)?.reject(error),
    close: () => {
      isClosed = true
      for (const { reject } of waiting.values()) reject(new CommandError('disconnected'))
      waiting.clear()
    },
  }
}
