import { aligningCommands } from './aligning-commands.ts'
import { appCommands } from './app-commands.ts'
import { archiveCommands } from './archive-commands.ts'
import { backupCommands } from './backup-commands.ts'
import { correctionCommands } from './correction-commands.ts'
import { beadCommands } from './bead-commands.ts'
import { findCommands } from './find-commands.ts'
import { historyCommands } from './history-commands.ts'
import { importCommands } from './import-commands.ts'
import { jobCommands } from './job-commands.ts'
import { languageCommands } from './language-commands.ts'
import { libraryCommands } from './library-commands.ts'
import { packCommands } from './pack-commands.ts'
import { realigningCommands } from './realigning-commands.ts'
import { rescueCommands } from './rescue-commands.ts'
import { studyCommands } from './study-commands.ts'
import { vocabularyCommands } from './vocabulary-commands.ts'
import type { Value } from './readonly.ts'

/** The whole contract: every call, in one list. */
export const commands = [
  ...aligningCommands,
  ...appCommands,
  ...archiveCommands,
  ...backupCommands,
  ...correctionCommands,
  ...beadCommands,
  ...findCommands,
  ...historyCommands,
  ...importCommands,
  ...jobCommands,
  ...languageCommands,
  ...libraryCommands,
  ...packCommands,
  ...realigningCommands,
  ...rescueCommands,
  ...studyCommands,
  ...vocabularyCommands,
] as const

type Commands = (typeof commands)[number]
export type CommandName = Commands['name']
type Named<Name extends CommandName> = Extract<Commands, { name: Name }>
export type Input<Name extends CommandName> = Value<Named<Name>['input']>
export type Output<Name extends CommandName> = Value<Named<Name>['output']>
