import { join } from 'node:path'
import type { BackupTrouble } from '#contract/backup-commands.ts'
import type { Channel } from '#contract/channel.ts'
import { type CommandName, commands, type Input, type Output } from '#contract/commands.ts'
import type { LibraryFault, Salvaged } from '#contract/rescue-commands.ts'
import type { EpochMs } from '#contract/units.ts'
import { type BuiltContent, readBuiltContent } from './bundled/built-content.ts'
import { readRules } from './corrections/correction-rows.ts'
import { createReaderSentences } from './corrections/reader-sentences.ts'
import { indexRules } from './corrections/rules.ts'
import { backupHandlers } from './safety/backups/backup-handlers.ts'
import { faultOf, rescueHandlers, rescueNames } from './safety/rescue-handlers.ts'
import { copyToRead, type ReadingCopy } from './safety/reading-copy.ts'
import { createRelays } from './dispatch/relays.ts'
import { createDispatcher } from './dispatch/dispatcher.ts'
import { createTextGlossaries, glossaryFinder } from './glossary/text-glossaries.ts'
import type { Handlers } from '#contract/handlers.ts'
import { removeUnfinished } from './imports/import-in-pieces.ts'
import { createIds } from './store/ids.ts'
import { openEngines } from './bundled/open-engines.ts'
import { createSentences } from './language/annotate/sentences.ts'
import { createJobs } from './jobs/jobs.ts'
import { isTaken, takeEdition } from './bundled/take-edition.ts'
import type { FileCheck } from './safety/backups/check-file.ts'
import { type BackupKeeper, BETWEEN_BACKUPS_MS, createBackupKeeper } from './safety/backups/keep-backups.ts'
import type { CoreContext } from './store/core-context.ts'
import { openLibrary } from './safety/open-library.ts'
import type { Store } from './store/open-store.ts'
import { keepWhileUnchanged } from './store/versioned.ts'
import { type HandlerOptions, handlersOf } from './core-handlers.ts'

export interface CoreOptions extends HandlerOptions {
  /** Made when missing. */
  readonly dataDir: string
  readonly clock: () => EpochMs
  readonly randomBytes: (count: number) => Uint8Array
  /** Gets diagnostics without personal data. */
  readonly log: (line: string) => void
  /** Reads a finished backup from end to end in a thread of its own. Without it, no backups are made by themselves. */
  readonly checkBackup?: (path: string) => Promise<FileCheck>
  /** Whether a library that can't be opened gives a core that says so to a window, in place of a `StartError`. */
  readonly rescues?: boolean
  /** Whether every request is logged too: its name, how long it took and how it ended, and nothing of what it said. */
  readonly logsRequests?: boolean
}

export interface Core {
  /** Serves one window: answers its requests, and tells it what was changed through any other. */
  connect(channel: Channel): void
  /** Answers one command in this process, through the same door. Rejects with a `CommandError`. */
  call<Name extends CommandName>(name: Name, input: Input<Name>): Promise<Output<Name>>
  /** Lets a window open a file that the system handed to the host, by `handle`; the path stays on this side. */
  offerFile(handle: string, path: string): void
  /** Loads what the first page needs, for a host that has told its address and has nothing else to do yet. */
  warmUp(): void
  /** Ends what goes on by itself, so that `close` finds nothing at work. */
  settle(): Promise<void>
  close(): void
}

/**
 * Opens the data folder and everything that works on it. Only one core can have a folder open, on the whole machine.
 * Throws a `StartError`.
 */
export function openCore(options: CoreOptions): Core {
  const offered = new Map<string, string>()
  const relays = createRelays((channel) => running.connect(channel))
  let salvaged: Salvaged | null = null
  const session: Session = {
    offered,
    salvaged: () => salvaged,
    // All at once: no save may come between the old library and the restored one.
    reopen: (made) => {
      salvaged = made
      running.close()
      running = openSomehow(options, session)
      relays.handOver()
    },
  }
  let running = openSomehow(options, session)
  return {
    connect: (channel) => relays.take(channel),
    call: (name, input) => running.call(name, input),
    offerFile: (handle, path) => void offered.set(handle, path),
    warmUp: () => running.warmUp(),
    settle: () => running.settle(),
    close: () => running.close(),
  }
}

/** What outlives the library that is open now. */
interface Session {
  readonly offered: ReadonlyMap<string, string>
  readonly salvaged: () => Salvaged | null
  /** Opens the library that stands in the folder now, in place of the one that is open. */
  readonly reopen: (salvaged: Salvaged | null) => void
}

type OnceOpen = Omit<Core, 'offerFile'>

/**
 * A core on the library. Where a window is to say why there can be none: one that only reads, in a folder that can't be
 * written, or one that only goes back to a backup or salvages, where the library is damaged.
 */
function openSomehow(options: CoreOptions, session: Session): OnceOpen {
  try {
    return openOnce(options, session)
  } catch (error) {
    if (!options.rescues) throw error
    const copy = copyToRead(options.dataDir, error)
    if (copy) return openToRead(options, session, copy)
    const fault = faultOf(error)
    if (!fault) throw error
    options.log(`the library cannot be opened: ${fault}`)
    return openToRescue(options, session, fault)
  }
}

function openToRead(options: CoreOptions, session: Session, copy: ReadingCopy): OnceOpen {
  options.log('the folder cannot be written: the library is open for reading only')
  const { checkBackup: _none, ...others } = options
  try {
    const core = openOnce({ ...others, dataDir: copy.dataDir }, session, true)
    const close = () => {
      core.close()
      copy.remove()
    }
    return { ...core, close }
  } catch (error) {
    copy.remove()
    throw error
  }
}

function openToRescue({ dataDir, log }: CoreOptions, { reopen }: Session, fault: LibraryFault): OnceOpen {
  const dispatcher = createDispatcher({
    commands: commands.filter(({ name }) => rescueNames.has(name)),
    handlers: rescueHandlers(dataDir, fault, reopen),
    log,
  })
  return {
    connect: (channel) => dispatcher.connect(channel),
    call: (name, input) => dispatcher.call(name, input) as Promise<never>,
    warmUp: () => undefined,
    settle: () => Promise.resolve(),
    close: () => undefined,
  }
}

/** A core on the library that stands in the folder now; `session` is what outlives it. */
function openOnce(options: CoreOptions, { offered, reopen, salvaged }: Session, isReadingOnly = false): OnceOpen {
  const content = readBuiltContent(options.contentDir)
  const store = openLibrary(options.dataDir)
  try {
    const context: CoreContext = { database: store.database, clock: options.clock, makeId: createIds(options) }
    takeShipped(context, content)
    const engines = openEngines(join(options.contentDir, 'language'))
    const rules = keepWhileUnchanged(store.database, 'corrections', (database) => indexRules(readRules(database)))
    const withTerms = createSentences(content.terms, engines)
    const glossaries = createTextGlossaries(store.database, () => glossaryFinder(content.terms, withTerms, engines))
    const plain = createSentences([], engines)
    const sentences = createReaderSentences(withTerms, rules, (textId) => (glossaries.isOn(textId) ? withTerms : plain))
    const jobs = createJobs(context.makeId, (progress) => dispatcher.announce({ progress }))
    const backups = keepBackups(store, options, (backupTrouble) => dispatcher.announce({ backupTrouble }))
    const handlers: Handlers = {
      ...handlersOf(context, content, { sentences, glossaries, engines, offered, jobs, backups }, options),
      ...backupHandlers(store.database, options.dataDir, backups, () => reopen(null)),
      'app.state': () => ({ fault: null, isReadingOnly, salvaged: salvaged() }),
    }
    const dispatcher = createDispatcher({
      commands,
      handlers,
      isReadingOnly,
      ...logsOf(options),
    })
    return {
      connect: (channel) => dispatcher.connect(channel),
      // The dispatcher's handlers have the contract's types, command by command.
      call: (name, input) => dispatcher.call(name, input) as Promise<never>,
      warmUp: () => sentences.prepare(),
      settle: async () => backups?.end(),
      close: () => {
        void backups?.end()
        store.close()
      },
    }
  } catch (error) {
    store.close()
    throw error
  }
}

const logsOf = ({ log, logsRequests, clock }: CoreOptions) => ({
  log,
  ...(logsRequests && { requestLog: { clock, write: log } }),
})

function keepBackups(
  { database }: Store,
  { dataDir, clock, log, checkBackup }: CoreOptions,
  onTrouble: (trouble: BackupTrouble) => void,
): BackupKeeper | null {
  if (!checkBackup) return null
  const keeper = createBackupKeeper({ database, dataDir, clock, log, onTrouble, check: checkBackup })
  void keeper.daily()
  const timer = setInterval(() => void keeper.ofChanges(), BETWEEN_BACKUPS_MS).unref()
  return { ...keeper, end: () => (clearInterval(timer), keeper.end()) }
}

function takeShipped(context: CoreContext, { editions }: BuiltContent) {
  removeUnfinished(context.database)
  for (const { digest, read } of editions) {
    if (!isTaken(context.database, digest)) takeEdition(context, { edition: read(), digest, isBundled: true })
  }
}
