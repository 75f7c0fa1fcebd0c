import { readFileSync } from 'node:fs'

/** The lines of a UTF-8 file; an empty line counts, the empty piece after the last line break does not. */
export function readLines(path: string): readonly string[] {
  const lines = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}
