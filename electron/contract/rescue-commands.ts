import * as v from 'valibot'
import { command } from './command.ts'

/** What keeps a library from being opened. */
export const LibraryFault = v.picklist([
  'gone',
  'empty',
  'cut-short',
  'grown',
  'changed',
  'log-left',
  'not-a-database',
  'structure',
  'references',
  'foreign',
])
export type LibraryFault = v.InferOutput<typeof LibraryFault>

/** How the library stands, asked before anything else is. */
export const rescueCommands = [
  /** `fault` is null where the library is open; else only this, the list of backups and going back to one are answered. */
  command('app.state', {
    input: v.strictObject({}),
    output: v.strictObject({ fault: v.nullable(LibraryFault) }),
    errors: [],
  }),
] as const
