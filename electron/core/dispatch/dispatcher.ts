import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import type { BackupTrouble } from '#contract/backup-commands.ts'
import type { ChangeSet } from '#contract/changes.ts'
import { type Channel, MAX_REQUEST_UTF16, Request } from '#contract/channel.ts'
import type { Command } from '#contract/command.ts'
import type { JobProgress } from '#contract/jobs.ts'
import type { EpochMs } from '#contract/units.ts'
import { CommandError, commonErrors, type ErrorCode } from '#contract/errors.ts'
import { isPlainInput } from './plain-input.ts'
import { diskFailure } from '../store/sqlite-errors.ts'

type Handler = (input: never) => unknown

export interface DispatcherOptions {
  readonly commands: readonly Command[]
  /** One for each command, under its name. */
  readonly handlers: Readonly<Record<string, Handler>>
  readonly log: (line: string) => void
  /** Whether nothing may be saved: what changes anything, or makes a file, is refused with 'read-only'. */
  readonly isReadingOnly?: boolean
  /** Where requests are logged, if they are. */
  readonly requestLog?: RequestLog
}

interface RequestLog {
  readonly clock: () => EpochMs
  readonly write: (line: string) => void
}

type News = { readonly progress: JobProgress } | { readonly backupTrouble: BackupTrouble }

export interface Dispatcher {
  /** Serves one window until its channel closes. */
  connect(channel: Channel): void
  /** Answers one command. Rejects with a `CommandError` and nothing else. */
  call(name: string, input: unknown): Promise<unknown>
  /** Tells every window something: how far a job is, or that a backup could not be made. */
  announce(news: News): void
  /** How often a handler was entered since the start. */
  entryCount(): number
}

/**
 * Makes the one door to the handlers, whatever the host: size, JSON, shape of the request, known command, shape of the
 * input, handler. Throws at once when a command stands twice in the list or has no handler.
 */
export function createDispatcher({
  commands,
  handlers,
  log,
  isReadingOnly = false,
  requestLog,
}: DispatcherOptions): Dispatcher {
  const known = register(commands, handlers)
  const channels = new Set<Channel>()
  let entries = 0

  async function answer(name: string, input: unknown, from: Channel | null): Promise<unknown> {
    const command = known.get(name)
    if (!command) throw new CommandError('unknown-command')
    const accepted = acceptInput(command.input, input)
    if (isReadingOnly && command.errors.has('read-only')) throw new CommandError('read-only')
    entries++
    try {
      const output = await command.handler(accepted as never)
      if (command.isMutation) tellOthers(channels, output as Changing, from)
      return output
    } catch (error) {
      throw declaredError(command, asCommandError(error, name, log), log)
    }
  }

  const run = requestLog ? logged(answer, requestLog) : answer

  return {
    connect: (channel) => serve(channel, channels, run, log),
    call: (name, input) => run(name, input, null),
    announce: (news) => {
      for (const channel of channels) channel.post(JSON.stringify(news))
    },
    entryCount: () => entries,
  }
}

type Answer = (name: string, input: unknown, from: Channel | null) => Promise<unknown>

/** Answers as before, and writes down each request's name, time and end. */
function logged(answer: Answer, { clock, write }: RequestLog): Answer {
  return async (name, input, from) => {
    const began = clock()
    try {
      const output = await answer(name, input, from)
      write(`${name} ${clock() - began} ms`)
      return output
    } catch (error) {
      write(`${name} ${clock() - began} ms ${error instanceof CommandError ? error.code : 'failed'}`)
      throw error
    }
  }
}

/** Answers a window until its channel closes. */
function serve(channel: Channel, channels: Set<Channel>, run: Answer, log: (line: string) => void) {
  channels.add(channel)
  channel.listen(
    (message) =>
      void answerTo(message, (name, input) => run(name, input, channel), log).then((reply) => {
        if (channels.has(channel)) channel.post(JSON.stringify(reply))
      }),
    () => channels.delete(channel),
  )
}

/** What a window is answered, whatever it sent. */
async function answerTo(
  message: string,
  run: (name: string, input: unknown) => Promise<unknown>,
  log: (line: string) => void,
) {
  let id: number | null = null
  try {
    const request = readRequest(message)
    id = request.id
    return { id, ok: await run(request.call, request.input) }
  } catch (error) {
    const { code, data } = asCommandError(error, 'request', log)
    return { id, error: { code, data } }
  }
}

function tellOthers(channels: ReadonlySet<Channel>, { changed }: Changing, from: Channel | null) {
  if (!changesAnything(changed)) return
  for (const channel of channels) if (channel !== from) channel.post(JSON.stringify({ changed }))
}

interface Changing {
  readonly changed: ChangeSet
}

interface Registered {
  readonly name: string
  readonly errors: ReadonlySet<ErrorCode>
  readonly input: v.GenericSchema
  readonly handler: Handler
  readonly isMutation: boolean
}

function register(commands: readonly Command[], handlers: DispatcherOptions['handlers']) {
  const known = new Map<string, Registered>()
  for (const { name, input, output, errors } of commands) {
    const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined
    if (!handler) throw new Error(`nothing handles ${name}`)
    if (known.has(name)) throw new Error(`${name} stands twice in the contract`)
    known.set(name, {
      name,
      input,
      handler,
      errors: new Set([...errors, ...commonErrors]),
      isMutation: 'entries' in output && 'changed' in Object(output.entries),
    })
  }
  return known
}

// What comes out must be what went in: valibot takes an empty array for an object without required keys, and passes
// over keys that every object inherits, such as `__proto__` and `toString`. Test: dispatcher-fuzz.
function acceptInput(schema: v.GenericSchema, input: unknown): unknown {
  const parsed = isPlainInput(input) ? v.safeParse(schema, input) : null
  if (!parsed?.success || !isDeepStrictEqual(parsed.output, input)) throw new CommandError('bad-input')
  return parsed.output
}

function readRequest(message: string): Request {
  if (message.length > MAX_REQUEST_UTF16) throw new CommandError('too-large')
  const parsed = v.safeParse(Request, parseJson(message))
  if (!parsed.success) throw new CommandError('bad-message')
  return parsed.output
}

function parseJson(message: string): unknown {
  try {
    return JSON.parse(message)
  } catch {
    throw new CommandError('bad-message')
  }
}

// What a window is told is a code; what happened goes to the log, and never a value that someone wrote.
function asCommandError(error: unknown, name: string, log: (line: string) => void): CommandError {
  if (error instanceof CommandError) return error
  log(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  return new CommandError(diskFailure(error) ?? 'internal')
}

// A window is prepared for what a command declares, and for nothing else. Test: dispatcher.
function declaredError({ name, errors }: Registered, error: CommandError, log: (line: string) => void): CommandError {
  if (errors.has(error.code)) return error
  log(`${name} failed with ${error.code}, which it does not declare: ${error.stack ?? ''}`)
  return new CommandError('internal')
}

function changesAnything(changed: ChangeSet): boolean {
  return Object.values(changed).some((each) => (Array.isArray(each) ? each.length > 0 : each))
}
