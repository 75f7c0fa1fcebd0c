import * as v from 'valibot'
import { command } from './command.ts'
import type { Value } from './readonly.ts'
import { Count, EpochMs } from './units.ts'

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

const none = v.strictObject({})

/** The backups of the library, the newest first; one more of them; one of them in the library's place. */
export const backupCommands = [
  command('backups.list', { input: none, output: v.strictObject({ backups: v.array(BackupSummary) }), errors: [] }),
  command('backups.make', {
    input: none,
    output: v.strictObject({ backup: BackupSummary }),
    errors: ['disk-full', 'read-only', 'backup-damaged'],
  }),
  /** Keeps what is there as one more backup. Every window then hears that the library is another one. */
  command('backups.restore', {
    input: v.strictObject({ id: BackupId }),
    output: none,
    errors: ['disk-full', 'read-only', 'backup-not-found', 'backup-damaged', 'backup-newer'],
  }),
] as const
