import { throwFileError } from './file-error.ts'

const MIB = 1024 * 1024

// The largest entry of a real EPUB or DOCX that holds text is a tenth of this. Test: limits.
export const MOST_ENTRY_BYTES = 64 * MIB
export const MOST_UNPACKED_BYTES = 512 * MIB
/** Unpacked bytes for one packed byte, from `RATIO_FROM_BYTES` on: an honest small file of blanks packs better. */
export const MOST_RATIO = 200
export const RATIO_FROM_BYTES = MIB
export const MOST_ENTRIES = 10_000
/** Elements inside each other. Word nests about 30, EPUB about 20. */
export const MOST_DEPTH = 200
export const MOST_READING_MS = 20_000

/** Told again and again while a file is read; ends the reading with 'too-slow' when its time is over. */
export type Deadline = () => void

/** A deadline by a clock in milliseconds; without a clock the reading may take its time. */
export function startDeadline(clock: (() => number) | null): Deadline {
  if (!clock) return () => undefined
  const until = clock() + MOST_READING_MS
  return () => {
    if (clock() > until) throwFileError('too-slow')
  }
}
