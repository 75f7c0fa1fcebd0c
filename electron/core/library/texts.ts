import { CommandError } from '#contract/errors.ts'
import type { TextId } from '#contract/ids.ts'
import type { OpenedText, OutlineEntry, TextSummary } from '#contract/text.ts'
import type { Database } from '../store/database.ts'

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
  readonly outline: string
  readonly place_index: number | null
  readonly furthest_index: number | null
}

const summaryColumns = `id, title_zh, title_en, description_zh, description_en, is_bundled, pair_count, han_count,
  places.pair_index AS place_index, furthest_index`
const withPlaces = 'texts LEFT JOIN places ON places.text_id = texts.id'

export function listTexts(database: Database): TextSummary[] {
  // Ids ascend, so this is the order in which the texts came.
  return database.all<TextRow>(`SELECT ${summaryColumns} FROM ${withPlaces} ORDER BY id`).map(summaryOf)
}

/** A text without its pairs: its cost does not grow with the text. Throws 'text-gone'. */
export function openText(database: Database, textId: TextId): OpenedText {
  const columns = `${summaryColumns}, source_zh, source_en, licence, outline`
  const row = database.one<TextRow>(`SELECT ${columns} FROM ${withPlaces} WHERE id = ?`, textId)
  if (!row) throw new CommandError('text-gone')
  // Written when the text was taken in, by us.
  const outline = JSON.parse(row.outline) as OutlineEntry[]
  return { ...summaryOf(row), source: { zh: row.source_zh, en: row.source_en }, licence: row.licence, outline }
}

/** The number of pairs of a text. Throws 'text-gone'. */
export function pairCountOf(database: Database, textId: TextId): number {
  const row = database.one<{ pair_count: number }>('SELECT pair_count FROM texts WHERE id = ?', textId)
  if (!row) throw new CommandError('text-gone')
  return row.pair_count
}

function summaryOf(row: TextRow): TextSummary {
  return {
    id: row.id,
    title: { zh: row.title_zh, en: row.title_en },
    description: { zh: row.description_zh, en: row.description_en },
    isBundled: row.is_bundled === 1,
    pairCount: row.pair_count,
    hanCount: row.han_count,
    placeIndex: row.place_index,
    furthestIndex: row.furthest_index ?? 0,
  }
}
