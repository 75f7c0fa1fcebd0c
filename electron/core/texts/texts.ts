import { CommandError } from '#contract/errors.ts'
import type { TextId } from '#contract/ids.ts'
import type { EpochMs } from '#contract/units.ts'
import type { ChineseScript, OpenedText, TextSummary } from '#contract/text.ts'
import type { Database } from '../store/database.ts'
import { readOutline } from './outline.ts'

interface TextRow {
  readonly id: TextId
  readonly title_zh: string
  readonly title_en: string
  readonly description_zh: string
  readonly description_en: string
  readonly source_zh: string
  readonly source_en: string
  readonly licence: string
  readonly is_bundled: number
  readonly pair_count: number
  readonly han_count: number
  readonly language: ChineseScript
  readonly has_english: number
  readonly place_index: number | null
  readonly furthest_index: number | null
  readonly read_stamp: string | null
}

const summaryColumns = `id, title_zh, title_en, description_zh, description_en, is_bundled, language, pair_count, han_count,
  EXISTS (SELECT 1 FROM segments WHERE segments.text_id = texts.id AND side = 'target') AS has_english,
  places.pair_index AS place_index, furthest_index,
  (SELECT max(stamp) FROM field_stamps WHERE table_name = 'places' AND row_key = texts.id) AS read_stamp`
const withPlaces = 'texts LEFT JOIN places ON places.text_id = texts.id'

export function listTexts(database: Database): TextSummary[] {
  // Ids ascend, so this is the order in which the texts came.
  return database
    .all<TextRow>(`SELECT ${summaryColumns} FROM ${withPlaces} WHERE removed_at IS NULL ORDER BY id`)
    .map(summaryOf)
}

/** A text without its pairs: its cost grows with its headings alone. Throws 'text-not-found', also for a text that was removed. */
export function openText(database: Database, textId: TextId): OpenedText {
  const columns = `${summaryColumns}, source_zh, source_en, licence`
  const row = database.one<TextRow>(`SELECT ${columns} FROM ${withPlaces} WHERE id = ? AND removed_at IS NULL`, textId)
  if (!row) throw new CommandError('text-not-found')
  const source = { zh: row.source_zh, en: row.source_en }
  return { ...summaryOf(row), source, licence: row.licence, outline: readOutline(database, textId) }
}

function summaryOf(row: TextRow): TextSummary {
  return {
    id: row.id,
    title: { zh: row.title_zh, en: row.title_en },
    description: { zh: row.description_zh, en: row.description_en },
    isBundled: row.is_bundled === 1,
    language: row.language,
    hasEnglish: row.has_english === 1,
    pairCount: row.pair_count,
    hanCount: row.han_count,
    placeIndex: row.place_index,
    furthestIndex: row.furthest_index ?? 0,
    lastReadAt: timeOf(row.read_stamp),
  }
}

/** The time of a stamp; null for none, and for what was written before there were stamps. */
function timeOf(stamp: string | null): EpochMs | null {
  const at = stamp === null ? 0 : parseInt(stamp, 16)
  return at > 0 ? (at as EpochMs) : null
}
