import { randomBytes } from 'node:crypto'
import { dirname, extname, join } from 'node:path'
import type { EpochMs } from '#contract/units.ts'
import type { CoreOptions } from '#core/core.ts'
import { alignInWorker } from './align-in-worker.ts'
import { archiveInWorker } from './archive-in-worker.ts'
import { deskInWorker } from './read-in-worker.ts'
import { checkInWorker } from './check-in-worker.ts'
import about from '../../package.json' with { type: 'json' }

/** The version of the program, for every host. */
export const version: string = about.version

/** What the core needs from the machine it runs on: the time, the zone, randomness, threads to align, to read files and to check backups in, and a place for its log. */
export function machineOptions({
  alignWorker,
  ...places
}: {
  dataDir: string
  contentDir: string
  /** The built `align-worker.ts`; `check-worker.ts` and `read-worker.ts` are built beside it. */
  alignWorker: string
  log: (line: string) => void
}): CoreOptions {
  const beside = (name: string) => join(dirname(alignWorker), `${name}${extname(alignWorker)}`)
  return {
    ...places,
    version,
    clock: () => Date.now() as EpochMs,
    zoneOffsetMinutes: (at) => -new Date(at).getTimezoneOffset(),
    checkBackup: checkInWorker(beside('check-worker')),
    archiver: archiveInWorker(beside('archive-worker')),
    openDesk: deskInWorker(beside('read-worker'), join(places.contentDir, 'packs')),
    aligner: alignInWorker(alignWorker, join(places.contentDir, 'language', 'align.bin')),
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
  }
}
