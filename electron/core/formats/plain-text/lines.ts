/** A line that holds something, without the white space at its ends. */
export interface Line {
  readonly text: string
  /** Blanks before the text, in columns: a full-width blank counts two, a tab four. */
  readonly indent: number
  /** Whether an empty line, or the start of the file, stands before it. */
  readonly isAfterBlank: boolean
  /** Whether the line had a blank at its end: in a wrapped text the break stands at a blank then. */
  readonly endsBlank: boolean
}

const lineEnd = /\r\n|[\n\r\u0085\u2028\u2029]/

/** The non-empty lines of a text. CR LF, CR, LF, NEL and the Unicode separators end a line. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let isAfterBlank = true
  for (const raw of text.split(lineEnd)) {
    const trimmed = raw.trim()
    if (trimmed === '') {
      isAfterBlank = true
      continue
    }
    const indent = indentOf(raw)
    lines.push({ text: trimmed, indent, isAfterBlank, endsBlank: /\s/.test(raw.at(-1) ?? '') })
    isAfterBlank = false
  }
  return lines
}

function indentOf(raw: string): number {
  let columns = 0
  for (const character of raw) {
    if (character === '\u3000') columns += 2
    else if (character === '\t') columns += 4
    else if (character.trim() === '') columns += 1
    else break
  }
  return columns
}
