import type { ChangeSet } from '#contract/changes.ts'
import type { CardId, TextId } from '#contract/ids.ts'
import type { Row, Value } from './database.ts'

/** The tables a mutation may write through the recorder, each with its key column. */
export const tables = {
  cards: { key: 'id', isUndoable: true },
  settings: { key: 'key', isUndoable: true },
  corrections: { key: 'id', isUndoable: true },
  word_status: { key: 'headword', isUndoable: true },
  word_notes: { key: 'headword', isUndoable: true },
  // Where a reader is: going back to it is done by reading, not by undo.
  places: { key: 'text_id', isUndoable: false },
} as const

export type TableName = keyof typeof tables

/**
 * What one mutation did to one row: `before` null for a row it made, `after` null for one it removed; else both hold
 * only the columns that changed.
 */
export interface RowChange {
  readonly table: TableName
  readonly key: string
  readonly before: Row | null
  readonly after: Row | null
}

const scheduleColumns = new Set(['state', 'due_at'])
const studySettings = new Set<Value>(['newPerDay', 'rolloverHour', 'desiredRetentionPercent'])

/** What the windows have to refresh after these changes. */
export function changeSetOf(changes: readonly RowChange[]): ChangeSet {
  const keysOf = (table: TableName) => [
    ...new Set(changes.filter((each) => each.table === table).map(({ key }) => key)),
  ]
  return {
    cards: keysOf('cards') as CardId[],
    texts: keysOf('places') as TextId[],
    settings: keysOf('settings').length > 0,
    study: changes.some(touchesStudy),
    corrections: keysOf('corrections').length > 0,
    words: keysOf('word_status').length > 0 || keysOf('word_notes').length > 0,
  }
}

function touchesStudy({ table, key, before, after }: RowChange): boolean {
  if (table === 'settings') return studySettings.has(key)
  if (table !== 'cards') return false
  return !before || !after || Object.keys(after).some((column) => scheduleColumns.has(column))
}
