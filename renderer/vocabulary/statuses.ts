import { isRunningWord } from '#contract/running-words.ts'
import type { WordStatus } from '#contract/vocabulary.ts'

export const statuses = ['new', 'learning', 'known', 'ignored'] as const satisfies readonly WordStatus[]

/** The status a word of a page is marked with: what is no running word is never new, but may be anything else. */
export function shownStatus(word: string, known: ReadonlyMap<string, WordStatus>): WordStatus | undefined {
  const status = known.get(word)
  return status === 'new' && !isRunningWord(word) ? undefined : status
}
