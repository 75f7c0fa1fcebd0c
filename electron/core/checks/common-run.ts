import { onlyHan } from '../language/text/han.ts'

/** A run of Han characters that two texts have in common. */
export interface CommonRun {
  readonly text: string
  /** Which of the given texts it begins in. */
  readonly textIndex: number
}

export interface CommonRunOptions {
  /** Runs of this many Han characters are found, and longer ones. */
  readonly limit: number
  /** Names and terms: a run made of these alone is nobody's sentence. */
  readonly allowed: readonly string[]
}

/**
 * Finds the longest runs of Han characters that texts have in common with another text. Everything that is not Han is
 * passed over on both sides, so that other punctuation hides nothing; a run may go on from one text into the next.
 */
export function commonRuns(
  texts: readonly string[],
  other: string,
  { limit, allowed }: CommonRunOptions,
): readonly CommonRun[] {
  const ours = texts.map(onlyHan)
  const text = ours.join('')
  const theirs = onlyHan(other)
  const windows = new Set(
    Array.from({ length: Math.max(0, theirs.length - limit + 1) }, (_, at) => theirs.slice(at, at + limit)),
  )
  const names = allowed.map(onlyHan).filter((name) => name !== '')
  const runs: CommonRun[] = []
  for (let at = 0; at + limit <= text.length; at++) {
    if (!windows.has(text.slice(at, at + limit))) continue
    let end = at + limit
    while (end < text.length && theirs.includes(text.slice(at, end + 1))) end++
    const run = text.slice(at, end)
    if (!isMadeOf(run, names)) runs.push({ text: run, textIndex: indexAt(ours, at) })
    at = end - limit
  }
  return runs
}

/** Whether names alone, one after another, make up a run; it may begin and end within one. */
function isMadeOf(run: string, names: readonly string[]): boolean {
  const reached = new Set<number>([0])
  for (const name of names) {
    for (let from = 1; from < name.length; from++) if (run.startsWith(name.slice(from))) reached.add(name.length - from)
  }
  for (let at = 0; at < run.length; at++) {
    if (!reached.has(at)) continue
    for (const name of names) {
      if (run.startsWith(name, at)) reached.add(at + name.length)
      else if (name.startsWith(run.slice(at))) return true
    }
  }
  return reached.has(run.length)
}

function indexAt(texts: readonly string[], at: number): number {
  let start = 0
  return texts.findIndex((text) => {
    start += text.length
    return at < start
  })
}
