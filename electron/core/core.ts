import { join } from 'node:path'
import type { BackupTrouble } from '#contract/backup-commands.ts'
import type { Channel } from '#contract/channel.ts'
import { type CommandName, commands, type Input, type Output } from '#contract/commands.ts'
import { CommandError } from '#contract/errors.ts'
import type { LibraryFault, Salvaged } from '#contract/rescue-commands.ts'
import type { EpochMs } from '#contract/units.ts'
import type { Aligner } from './alignment/documents/aligner.ts'
import { aligningHandlers } from './alignment/documents/aligning-handlers.ts'
import { termPairs } from './alignment/documents/term-pairs.ts'
import { beadHandlers } from './alignment/edit/bead-handlers.ts'
import { cardHandlers } from './study/cards/card-handlers.ts'
import { type BuiltContent, readBuiltContent } from './bundled/built-content.ts'
import { correctionHandlers } from './corrections/correction-handlers.ts'
import { readRules } from './corrections/correction-rows.ts'
import { createReaderSentences, type ReaderSentences } from './corrections/reader-sentences.ts'
import { indexRules } from './corrections/rules.ts'
import { archiveHandlers, archiveHere, type Archiver } from './safety/archive/archive-handlers.ts'
import { backupHandlers } from './safety/backups/backup-handlers.ts'
import { faultOf, rescueHandlers, rescueNames } from './safety/rescue-handlers.ts'
import { copyToRead, type ReadingCopy } from './safety/reading-copy.ts'
import { createRelays } from './dispatch/relays.ts'
import { createDispatcher } from './dispatch/dispatcher.ts'
import { createGlossary, glossaryHandlers } from './glossary/glossary.ts'
import { createTextGlossaries, glossaryFinder, type TextGlossaries } from './glossary/text-glossaries.ts'
import type { Handlers } from '#contract/handlers.ts'
import { findHandlers } from './find/find-handlers.ts'
import { historyHandlers } from './history/history-handlers.ts'
import { deskHere, type OpenDesk } from './imports/import-desk.ts'
import { removeUnfinished } from './imports/import-in-pieces.ts'
import { importHandlers } from './imports/import-handlers.ts'
import { createUploads } from './uploads/uploads.ts'
import { createIds } from './store/ids.ts'
import { openEngines } from './bundled/open-engines.ts'
import type { Engines } from './language/annotate/engines.ts'
import { dictionaryHandlers } from './language/annotate/dictionary-handlers.ts'
import { createSentences } from './language/annotate/sentences.ts'
import { createJobs, jobHandlers, type Jobs } from './jobs/jobs.ts'
import { libraryHandlers } from './texts/library-handlers.ts'
import { isTaken, takeEdition } from './bundled/take-edition.ts'
import { openOwnPacks } from './packs/own-packs.ts'
import { packHandlers } from './packs/pack-handlers.ts'
import { shippedPacksOf } from './packs/read-packs.ts'
import { realigningHandlers } from './alignment/realign/realigning-handlers.ts'
import type { FileCheck } from './safety/backups/check-file.ts'
import { type BackupKeeper, BETWEEN_BACKUPS_MS, createBackupKeeper } from './safety/backups/keep-backups.ts'
import { settingsHandlers } from './settings/settings.ts'
import type { CoreContext } from './store/core-context.ts'
import { openLibrary } from './safety/open-library.ts'
import type { Store } from './store/open-store.ts'
import { keepWhileUnchanged } from './store/versioned.ts'
import { studyHandlers } from './study/study-handlers.ts'
import { noteHandlers } from './vocabulary/notes.ts'
import { vocabularyHandlers } from './vocabulary/vocabulary-handlers.ts'

export interface CoreOptions {
  /** Made when missing. */
  readonly dataDir: string
  /** The content as it was built: out/content. */
  readonly contentDir: string
  readonly version: string
  readonly clock: () => EpochMs
  /** Minutes east of UTC at that moment, where the learner is. */
  readonly zoneOffsetMinutes: (at: EpochMs) => number
  readonly randomBytes: (count: number) => Uint8Array
  /** Where alignments run: `alignHere`, or a thread of their own. */
  readonly aligner: Aligner
  /** Where a reader's files are read: a thread of their own, or `deskHere`. */
  readonly openDesk?: OpenDesk
  /** Where archives are written: a thread of their own, or `archiveHere`. */
  readonly archiver?: Archiver
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

/** What the handlers share. */
interface Parts {
  readonly sentences: ReaderSentences
  readonly glossaries: TextGlossaries
  readonly engines: Engines
  readonly offered: ReadonlyMap<string, string>
  readonly jobs: Jobs
  readonly backups: BackupKeeper | null
}

/** The reader's own packs, and all that are known. */
function packsOf(database: Store['database'], contentDir: string) {
  const ownPacks = openOwnPacks(database)
  const shippedPacks = shippedPacksOf(join(contentDir, 'packs'))
  return { ownPacks, knownPacks: () => [...shippedPacks(), ...ownPacks.all().map(({ pack }) => pack)] }
}

function handlersOf(
  context: CoreContext,
  content: BuiltContent,
  parts: Parts,
  { version, zoneOffsetMinutes, contentDir, aligner, openDesk: asked, archiver }: CoreOptions,
): Omit<Handlers, 'app.state' | keyof ReturnType<typeof backupHandlers>> {
  const { sentences, glossaries, engines, jobs, backups } = parts
  const glossary = createGlossary(content.terms)
  const uploads = createUploads(context.makeId, parts.offered)
  const { ownPacks, knownPacks } = packsOf(context.database, contentDir)
  const terms = termPairs(content.terms)
  const openDesk = asked ?? deskHere(knownPacks, context.clock)
  const beforeTaking = async (byteLength: number) => backups?.beforeImport(byteLength)
  const headwordOf = (word: string) => engines.readings().toSimplified(word)
  return {
    'rescue.salvage': () => {
      throw new CommandError('not-applicable')
    },
    'app.about': () => ({ version, notices: content.notices }),
    ...libraryHandlers(context, sentences, { glossary, glossaries }),
    ...beadHandlers(context),
    ...importHandlers(context, { uploads, openDesk, ownPacks, knownPacks, beforeTaking }),
    ...aligningHandlers(context, uploads, aligner, terms, jobs),
    ...realigningHandlers(context, aligner, terms, jobs),
    ...packHandlers(context, uploads, ownPacks),
    ...glossaryHandlers(glossary),
    ...dictionaryHandlers(engines, content.terms),
    ...cardHandlers(context, { ...parts, headwordOf }, glossary),
    ...correctionHandlers(context, sentences),
    ...vocabularyHandlers(context, sentences, headwordOf, jobs),
    ...noteHandlers(context, headwordOf),
    ...studyHandlers(context, zoneOffsetMinutes),
    ...settingsHandlers(context),
    ...findHandlers(context, engines),
    ...historyHandlers(context),
    ...archiveHandlers(context.database, jobs, archiver ?? archiveHere),
    ...jobHandlers(jobs),
  }
}
