import type { EpochMs } from '#contract/units.ts'
import type { Database } from './database.ts'

/**
 * A moment on a hybrid logical clock (Kulkarni et al. 2014), as text that sorts as the moments do: milliseconds, a
 * counter, the device. It never goes back, whatever the clock of the machine does, and no two are the same.
 */
export type Stamp = string

const COUNTER_MAX = 0xffff
const FORM = /^([0-9a-f]{12})-([0-9a-f]{4})-/

/** The stamp that follows `last` on a device. */
export function stampAfter(last: Stamp | null, now: EpochMs, device: string): Stamp {
  const [, ms = '0', counter = '0'] = FORM.exec(last ?? '') ?? []
  const lastMs = Number.parseInt(ms, 16)
  const lastCounter = Number.parseInt(counter, 16)
  if (now > lastMs) return write(now, 0, device)
  return lastCounter < COUNTER_MAX ? write(lastMs, lastCounter + 1, device) : write(lastMs + 1, 0, device)
}

const write = (ms: number, counter: number, device: string): Stamp =>
  `${ms.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${device}`

/** The name of the machine, made when the library was first opened by a version that has one. */
export const deviceOf = (database: Database): string => metaOf(database, 'device') ?? ''

/** The next stamp of a library, remembered with it: inside a transaction. */
export function nextStamp(database: Database, now: EpochMs): Stamp {
  const stamp = stampAfter(metaOf(database, 'clock'), now, deviceOf(database))
  database.run(
    `INSERT INTO meta (key, value) VALUES ('clock', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    stamp,
  )
  return stamp
}

const metaOf = (database: Database, key: string): string | null =>
  database.one<{ value: string }>('SELECT value FROM meta WHERE key = ?', key)?.value ?? null
