import type { ChangeSet } from '#contract/changes.ts'
import type { CardId, TextId } from '#contract/ids.ts'
import type { Row, Value } from './database.ts'
import type { Shift } from './shift.ts'

/**
 * The tables a mutation may write through the recorder, each with its key column. `owner` is a column that every image
 * of a row holds, changed or not: by it a window knows what to show anew.
 */
export const tables = {
  cards: { key: 'id', owner: null, isUndoable: true },
  settings: { key: 'key', owner: null, isUndoable: true },
  corrections: { key: 'id', owner: null, isUndoable: true },
  word_status: { key: 'headword', owner: null, isUndoable: true },
  word_notes: { key: 'headword', owner: null, isUndoable: true },
  // Where a reader is: going back to it is done by reading, not by undo.
  places: { key: 'text_id', owner: null, isUndoable: false },
  beads: { key: 'id', owner: 'text_id', isUndoable: true },
  segments: { key: 'id', owner: 'text_id', isUndoable: true },
  texts: { key: 'id', owner: null, isUndoable: true },
  packs: { key: 'id', owner: null, isUndoable: true },
  pack_notes: { key: 'segment_id', owner: 'text_id', isUndoable: true },
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
export function changeSetOf(changes: readonly (RowChange | Shift)[]): ChangeSet {
  const rows = changes.filter((each) => 'after' in each)
  const keysOf = (table: TableName) => [...new Set(rows.filter((each) => each.table === table).map(({ key }) => key))]
  return {
    cards: keysOf('cards') as CardId[],
    texts: [...new Set([...keysOf('places'), ...keysOf('texts')])] as TextId[],
    pairs: [...new Set(changes.flatMap(pairsTouched))],
    settings: keysOf('settings').length > 0,
    study: rows.some(touchesStudy),
    corrections: keysOf('corrections').length > 0,
    words: keysOf('word_status').length > 0 || keysOf('word_notes').length > 0,
  }
}

const ofPairs = new Set<TableName>(['beads', 'segments', 'pack_notes'])

/** The text whose pairs are others now. */
function pairsTouched(change: RowChange | Shift): readonly TextId[] {
  const textId = change.table === 'texts' ? (change.key as TextId) : textOfPairs(change)
  return textId === null ? [] : [textId]
}

/** The text whose pairs or sentences a change wrote, or null. */
export function textOfPairs(change: RowChange | Shift): TextId | null {
  if (!('after' in change)) return change.key
  if (!ofPairs.has(change.table)) return null
  const textId = (change.after ?? change.before)?.['text_id']
  return typeof textId === 'string' ? (textId as TextId) : null
}

function touchesStudy({ table, key, before, after }: RowChange): boolean {
  if (table === 'settings') return studySettings.has(key)
  if (table !== 'cards') return false
  return !before || !after || Object.keys(after).some((column) => scheduleColumns.has(column))
}
