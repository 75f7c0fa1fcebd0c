import type { Aligner } from './alignment/documents/aligner.ts'
import type { EpochMs } from '#contract/units.ts'
import { join } from 'node:path'
import { CommandError } from '#contract/errors.ts'
import { aligningHandlers } from './alignment/documents/aligning-handlers.ts'
import { termPairs } from './alignment/documents/term-pairs.ts'
import { beadHandlers } from './alignment/edit/bead-handlers.ts'
import { cardHandlers } from './study/cards/card-handlers.ts'
import { type BuiltContent } from './bundled/built-content.ts'
import { correctionHandlers } from './corrections/correction-handlers.ts'
import { type ReaderSentences } from './corrections/reader-sentences.ts'
import { archiveHandlers, archiveHere, type Archiver } from './safety/archive/archive-handlers.ts'
import type { backupHandlers } from './safety/backups/backup-handlers.ts'
import { createGlossary, glossaryHandlers } from './glossary/glossary.ts'
import { type TextGlossaries } from './glossary/text-glossaries.ts'
import type { Handlers } from '#contract/handlers.ts'
import { findHandlers } from './find/find-handlers.ts'
import { historyHandlers } from './history/history-handlers.ts'
import { deskHere, type OpenDesk } from './imports/import-desk.ts'
import { importHandlers } from './imports/import-handlers.ts'
import { createUploads } from './uploads/uploads.ts'
import type { Engines } from './language/annotate/engines.ts'
import { dictionaryHandlers } from './language/annotate/dictionary-handlers.ts'
import { jobHandlers, type Jobs } from './jobs/jobs.ts'
import { libraryHandlers } from './texts/library-handlers.ts'
import { openOwnPacks } from './packs/own-packs.ts'
import { packHandlers } from './packs/pack-handlers.ts'
import { shippedPacksOf } from './packs/read-packs.ts'
import { realigningHandlers } from './alignment/realign/realigning-handlers.ts'
import { type BackupKeeper } from './safety/backups/keep-backups.ts'
import { settingsHandlers } from './settings/settings.ts'
import type { CoreContext } from './store/core-context.ts'
import type { Store } from './store/open-store.ts'
import { studyHandlers } from './study/study-handlers.ts'
import { noteHandlers } from './vocabulary/notes.ts'
import { vocabularyHandlers } from './vocabulary/vocabulary-handlers.ts'

/** What handlers are told by the host. */
export interface HandlerOptions {
  /** The content as it was built: out/content. */
  readonly contentDir: string
  readonly version: string
  /** Minutes east of UTC at that moment, where the learner is. */
  readonly zoneOffsetMinutes: (at: EpochMs) => number
  /** Where alignments run: `alignHere`, or a thread of their own. */
  readonly aligner: Aligner
  /** Where a reader's files are read: a thread of their own, or `deskHere`. */
  readonly openDesk?: OpenDesk
  /** Where archives are written: a thread of their own, or `archiveHere`. */
  readonly archiver?: Archiver
}

/** What the handlers share. */
export interface HandlerParts {
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

/** What answers each command of a library that is open; `backupHandlers` and the state of the core come beside it. */
export function handlersOf(
  context: CoreContext,
  content: BuiltContent,
  parts: HandlerParts,
  { version, zoneOffsetMinutes, contentDir, aligner, openDesk: asked, archiver }: HandlerOptions,
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
