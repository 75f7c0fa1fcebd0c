import * as v from 'valibot'
import { Share } from './units.ts'
import type { Value } from './readonly.ts'

export const JobId = v.pipe(v.string(), v.uuid(), v.brand('JobId'))
export type JobId = v.InferOutput<typeof JobId>

/** How far a job is, pushed to every window while it runs. */
export const JobProgress = v.strictObject({ job: JobId, share: Share })
export type JobProgress = Value<typeof JobProgress>
