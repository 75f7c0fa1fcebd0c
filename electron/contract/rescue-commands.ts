import * as v from 'valibot'
import { command } from './command.ts'
import type { Value } from './readonly.ts'
import { Count } from './units.ts'

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

/** What could be read of a damaged library, and how many rows hung on what could not. */
export const Salvaged = v.strictObject({ cards: Count, reviews: Count, texts: Count, sentences: Count, lost: Count })
export type Salvaged = Value<typeof Salvaged>

/** How the library stands, asked before anything else is. */
export const rescueCommands = [
  /** `fault` is null where the library is open; else only this, the list of backups and going back to one are answered. */
  command('app.state', {
    input: v.strictObject({}),
    output: v.strictObject({
      fault: v.nullable(LibraryFault),
      /** Whether the folder can't be written: everything is there to be read, and nothing is saved. */
      isReadingOnly: v.boolean(),
      /** What this library was made of, where it was salvaged since the start. */
      salvaged: v.nullable(Salvaged),
    }),
    errors: [],
  }),
  /** Makes a library of all that can be read of the damaged one, which is kept beside. Every window then asks anew. */
  command('rescue.salvage', {
    input: v.strictObject({}),
    output: v.strictObject({ salvaged: Salvaged }),
    errors: ['not-applicable', 'disk-full', 'read-only', 'backup-damaged'],
  }),
] as const
