import { randomBytes } from 'node:crypto'
import type { EpochMs } from '#contract/units.ts'
import type { CoreOptions } from '#core/core.ts'
import about from '../../package.json' with { type: 'json' }

/** The version of the program, for every host. */
export const version: string = about.version

/** What the core needs from the machine it runs on: the time, the zone, randomness and a place for its log. */
export function machineOptions(places: {
  dataDir: string
  contentDir: string
  log: (line: string) => void
}): CoreOptions {
  return {
    ...places,
    version,
    clock: () => Date.now() as EpochMs,
    zoneOffsetMinutes: (at) => -new Date(at).getTimezoneOffset(),
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
  }
}
