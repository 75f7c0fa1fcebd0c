import { CommandError } from '#contract/errors.ts'
import type { TextId } from '#contract/ids.ts'
import type { Bilingual } from '#contract/text.ts'
import type { Database } from './database.ts'

/** What is asked of a text in the library before anything is done with it. */
export interface TextRow {
  readonly title: Bilingual
  /** SHA-256 of the file it came from, hexadecimal. */
  readonly digest: string
  readonly pairCount: number
  readonly isBundled: boolean
}

/** The row of a text. Throws 'text-not-found', also for a text that was removed. */
export function requireText(database: Database, textId: TextId): TextRow {
  const row = database.one<{
    title_zh: string
    title_en: string
    digest: string
    pair_count: number
    is_bundled: number
  }>('SELECT title_zh, title_en, digest, pair_count, is_bundled FROM texts WHERE id = ? AND removed_at IS NULL', textId)
  if (!row) throw new CommandError('text-not-found')
  return {
    title: { zh: row.title_zh, en: row.title_en },
    digest: row.digest,
    pairCount: row.pair_count,
    isBundled: row.is_bundled === 1,
  }
}

/** A text's title in one piece, for the name of a step. */
export const shownTitle = ({ zh, en }: Bilingual): string => zh || en

/** The row of a text that may be changed. Throws as `requireText`, or 'text-is-bundled': a new edition would write over it. */
export function requireOwnText(database: Database, textId: TextId): TextRow {
  const text = requireText(database, textId)
  if (text.isBundled) throw new CommandError('text-is-bundled')
  return text
}
