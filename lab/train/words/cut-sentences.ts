import { parseBracketed } from '#core/language/readings/bracketed.ts'

/** A sentence cut by hand. */
export interface CutSentence {
  readonly text: string
  /** For each place inside the text (UTF-16): whether a word ends there (1), must not (0), or either will do (2). */
  readonly ends: Uint8Array
  /** Places whose reading is given (UTF-16), with the readings that are right. */
  readonly heard: readonly (readonly [place: number, readings: readonly string[]])[]
}

/**
 * Reads sentences of ours: words parted by blanks, `_` where whole and apart are equally right, readings in brackets
 * behind their character. Lines that begin with # name the register of those below.
 */
export function parseCutSentences(file: string): readonly (CutSentence & { readonly register: string })[] {
  let register = ''
  return file.split('\n').flatMap((line) => {
    if (line.startsWith('#')) register = line.slice(1).trim()
    return line.trim() === '' || line.startsWith('#') ? [] : [{ ...parseCutSentence(line.trim()), register }]
  })
}

export function parseCutSentence(line: string): CutSentence {
  const { text: marked, heard } = parseBracketed(line)
  let text = ''
  const ends: number[] = []
  const placeOf: number[] = []
  for (const each of Array.from(marked)) {
    placeOf.push(text.length)
    if (each === ' ' || each === '_') ends[text.length] = each === ' ' ? 1 : 2
    else text += each === '\u00a0' ? ' ' : each
  }
  return {
    text,
    ends: Uint8Array.from({ length: text.length + 1 }, (_, at) => (at === text.length ? 1 : (ends[at] ?? 0))),
    heard: heard.map(([place, readings]) => [placeOf[place] ?? 0, readings] as const),
  }
}
