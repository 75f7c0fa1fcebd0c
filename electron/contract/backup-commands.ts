import * as v from 'valibot'
import { command } from './command.ts'
import type { Value } from './readonly.ts'
import { Count, EpochMs, textUpTo } from './units.ts'

/** A number that only grows, and the time in UTC. */
const BackupId = v.pipe(v.string(), v.maxLength(40), v.regex(/^\d{6,}-\d{8}T\d{6}Z$/))

export const BackupSummary = v.strictObject({
  id: BackupId,
  at: EpochMs,
  cards: Count,
  texts: Count,
  byteLength: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** False for a damaged library that was kept when a backup was put in its place. */
  isRestorable: v.boolean(),
})
export type BackupSummary = Value<typeof BackupSummary>

/** Why the last backup that was to be made by itself was not made. */
export const BackupTrouble = v.picklist([
  'disk-full',
  'read-only',
  'backup-damaged',
  'backup-place-missing',
  'internal',
])
export type BackupTrouble = v.InferOutput<typeof BackupTrouble>

const none = v.strictObject({})

/** The backups of the library, the newest first; one more of them; one of them in the library's place. */
export const backupCommands = [
  command('backups.list', {
    input: none,
    output: v.strictObject({
      backups: v.array(BackupSummary),
      /** The folder that a person chose for them, or null where they are beside the library. */
      place: v.nullable(v.string()),
      trouble: v.nullable(BackupTrouble),
    }),
    errors: [],
  }),
  /** Moves them all to an empty folder, such as one on another disk, and keeps new ones there; null: beside the library. */
  command('backups.move', {
    input: v.strictObject({ folder: v.nullable(textUpTo(4096)) }),
    output: none,
    errors: ['disk-full', 'read-only', 'backup-damaged', 'backup-place-refused', 'backup-place-missing'],
  }),
  command('backups.make', {
    input: none,
    output: v.strictObject({ backup: BackupSummary }),
    errors: ['disk-full', 'read-only', 'backup-damaged', 'backup-place-missing'],
  }),
  /** Keeps what is there as one more backup. Every window then hears that the library is another one. */
  command('backups.restore', {
    input: v.strictObject({ id: BackupId }),
    output: none,
    errors: ['disk-full', 'read-only', 'backup-not-found', 'backup-damaged', 'backup-newer', 'backup-place-missing'],
  }),
] as const
