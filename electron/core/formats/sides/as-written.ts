import type { AsWritten } from '../format.ts'

/** Sentences as their file has them, as a pair carries them: nothing where all are shown as they are. */
export function asWrittenOf(written: AsWritten): { readonly asWritten?: AsWritten } {
  return [...written.source, ...written.target].some((each) => each !== null) ? { asWritten: written } : {}
}
