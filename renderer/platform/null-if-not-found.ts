import { CommandError } from '#contract/errors.ts'

/** Makes of “the text is no longer there” an answer: one who asks after a change may find it removed. */
export function nullIfNotFound(error: unknown): null {
  if (error instanceof CommandError && error.code === 'text-not-found') return null
  throw error
}
