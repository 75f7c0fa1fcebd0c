import { createHash } from 'node:crypto'
import type { TextId } from '#contract/ids.ts'
import type { Database } from '../store/database.ts'
import type { NewPair } from '../texts/pair.ts'

type Line = readonly [kind: string, speaker: string | null, startsParagraph: number, content: string]

/** The digest of the Chinese of a text and how it is divided, whatever its English is. */
export function fingerprintSource(pairs: readonly NewPair[]): string {
  return digestOf(linesOf(pairs))
}

function* linesOf(pairs: readonly NewPair[]): Iterable<Line> {
  for (const { source } of pairs)
    for (const { kind, speaker, startsParagraph, content } of source)
      yield [kind, speaker?.zh ?? null, Number(startsParagraph), content]
}

/** The same of a stored text. */
export function fingerprintStored(database: Database, textId: TextId): string {
  return digestOf(storedLines(database, textId))
}

function* storedLines(database: Database, textId: TextId): Iterable<Line> {
  const rows = database.each(
    `SELECT kind, speaker_zh, starts_paragraph, content FROM segments
     WHERE text_id = ? AND side = 'source' ORDER BY position`,
    textId,
  )
  for (const { kind, speaker_zh: speaker, starts_paragraph: starts, content } of rows)
    yield [
      String(kind),
      speaker === null || speaker === undefined ? null : String(speaker),
      Number(starts),
      String(content),
    ]
}

function digestOf(lines: Iterable<Line>): string {
  const hash = createHash('sha256')
  for (const line of lines) hash.update(`${JSON.stringify(line)}\n`)
  return hash.digest('hex')
}
