import * as v from 'valibot'
import { BackupTrouble } from './backup-commands.ts'
import { ChangeSet } from './changes.ts'
import { Failure } from './errors.ts'
import { JobProgress } from './jobs.ts'
import type { Value } from './readonly.ts'

/** Two ends that pass text both ways, in order. A WebSocket and a MessagePort each make one in a few lines. */
export interface Channel {
  post(message: string): void
  /** Calls `onMessage` for each message and `onClose` once; there is one listener a channel. */
  listen(onMessage: (message: string) => void, onClose: () => void): void
}

/** 1 MiB of UTF-16 units: the largest real request (an edited card with every field full) is 30 KB. Test: dispatcher. */
export const MAX_REQUEST_UTF16 = 1024 * 1024

const CallId = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER))

export const Request = v.strictObject({ id: CallId, call: v.pipe(v.string(), v.maxLength(64)), input: v.unknown() })
export type Request = Value<typeof Request>

/**
 * What the core says: the answer to a request, its failure, or news: what another window changed, how far a job is,
 * that a backup could not be made by itself, or that a backup stands in the library's place and nothing known of it
 * holds any more.
 */
export const Reply = v.union([
  v.strictObject({ id: CallId, ok: v.unknown() }),
  v.strictObject({ id: v.nullable(CallId), error: Failure }),
  v.strictObject({ changed: ChangeSet }),
  v.strictObject({ progress: JobProgress }),
  v.strictObject({ backupTrouble: BackupTrouble }),
  v.strictObject({ restored: v.literal(true) }),
])
export type Reply = Value<typeof Reply>
