import type { EpochMs } from '#contract/units.ts'
import type { Database } from './database.ts'
import type { MakeId } from './ids.ts'

/** What the core's parts share: the data, the time and new ids. */
export interface CoreContext {
  readonly database: Database
  readonly clock: () => EpochMs
  readonly makeId: MakeId
}
