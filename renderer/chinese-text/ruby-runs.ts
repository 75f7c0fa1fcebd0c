import type { Word } from '#contract/text.ts'

export interface RubyRun {
  readonly text: string
  /** Index of the run's first code point in the word. */
  readonly start: number
  /** Empty where the run has no reading. */
  readonly syllables: readonly string[]
}

/** A longer word is printed as several rubies: one ruby never breaks over a line, so it must not be long. */
const MAX_RUN = 4
const LONGEST_WHOLE = 6

/** Cuts a word into what has a reading and what has none (the Latin half of 晚点 LatePost), the long runs in pieces. */
export function rubyRuns(word: Word): readonly RubyRun[] {
  const characters = Array.from(word.shown ?? word.text)
  const runs: RubyRun[] = []
  let start = 0
  while (start < characters.length) {
    const isRead = hasReading(word, start)
    let end = start + 1
    while (end < characters.length && hasReading(word, end) === isRead) end += 1
    const step = isRead && end - start > LONGEST_WHOLE ? MAX_RUN : end - start
    for (let from = start; from < end; from += step) {
      const to = Math.min(end, from + step)
      runs.push({
        text: characters.slice(from, to).join(''),
        start: from,
        syllables: isRead ? word.syllables.slice(from, to) : [],
      })
    }
    start = end
  }
  return runs
}

const hasReading = (word: Word, index: number) => (word.syllables[index] ?? '') !== ''
