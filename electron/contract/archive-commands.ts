import * as v from 'valibot'
import { command } from './command.ts'
import { JobId } from './jobs.ts'
import { Count, textUpTo } from './units.ts'

const Folder = v.pipe(textUpTo(4096), v.minLength(1))

/** The whole study elsewhere: in open formats, or as a library of its own. */
export const archiveCommands = [
  /** Makes the job that writes everything into a new folder. */
  command('archive.begin', {
    input: v.strictObject({ folder: Folder }),
    output: v.strictObject({ job: JobId }),
    errors: ['archive-refused'],
  }),
  /** Writes the library as it is now into an empty folder, also where its own file was moved away. */
  command('archive.copy', {
    input: v.strictObject({ folder: Folder }),
    output: v.strictObject({ cards: Count, texts: Count }),
    errors: ['archive-refused', 'disk-full', 'backup-damaged'],
  }),
] as const
