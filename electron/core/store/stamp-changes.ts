import type { CoreContext } from './core-context.ts'
import type { Database } from './database.ts'
import { nextStamp, type Stamp } from './hybrid-clock.ts'
import { type Change, isShift } from './recorder.ts'
import { type RowChange, type TableName, textOfPairs } from './tables.ts'

/** The stamp of a whole row, and that of all of a text's pairs and sentences. */
export const WHOLE_ROW = '*'
const PAIRS = 'pairs'

// What is made of other things is never written by a person: a schedule of the log, what is searched of the fields.
const derived: Readonly<Partial<Record<TableName, ReadonlySet<string>>>> = {
  cards: new Set([
    'state',
    'due_at',
    'stability',
    'difficulty',
    'scheduled_days',
    'learning_step',
    'reps',
    'lapses',
    'reviewed_at',
    'reviewed_study_at',
    'search',
  ]),
}

/** Columns of a table that a person writes. */
export const writtenColumns = (table: TableName, columns: readonly string[]): readonly string[] =>
  columns.filter((column) => !derived[table]?.has(column))

interface Written {
  readonly table: TableName
  readonly key: string
  readonly fields: readonly string[] | 'removed'
}

/**
 * Notes of each field that was just written when, and on which device; of each row that was removed, that it was. One
 * stamp for all of them: they were written at once. Inside the same transaction. Test: stamp-changes.
 */
export function stampChanges({ database, clock }: Pick<CoreContext, 'database' | 'clock'>, changes: readonly Change[]) {
  const written = changes.flatMap(writtenBy)
  if (written.length === 0) return
  const stamp = nextStamp(database, clock())
  const once = new Map(written.map((each) => [`${each.table} ${each.key} ${String(each.fields)}`, each]))
  for (const each of once.values()) note(database, each, stamp)
}

/** The same of rows that were removed for good, outside any step. */
export function stampRemoved(
  { database, clock }: Pick<CoreContext, 'database' | 'clock'>,
  rows: readonly { readonly table: TableName; readonly key: string }[],
) {
  const stamp = nextStamp(database, clock())
  for (const { table, key } of rows) note(database, { table, key, fields: 'removed' }, stamp)
}

function writtenBy(change: Change): readonly Written[] {
  const textId = textOfPairs(change)
  if (textId !== null) return [{ table: 'texts', key: textId, fields: [PAIRS] }]
  return isShift(change) ? [] : writtenRow(change)
}

function writtenRow({ table, key, before, after }: RowChange): readonly Written[] {
  if (!after) return [{ table, key, fields: 'removed' }]
  if (!before) return [{ table, key, fields: [WHOLE_ROW] }]
  const fields = writtenColumns(table, Object.keys(after))
  return fields.length > 0 ? [{ table, key, fields }] : []
}

function note(database: Database, { table, key, fields }: Written, stamp: Stamp) {
  if (fields === 'removed') {
    database.run('DELETE FROM field_stamps WHERE table_name = ? AND row_key = ?', table, key)
    database.run(
      `INSERT INTO tombstones (table_name, row_key, stamp) VALUES (?, ?, ?)
       ON CONFLICT (table_name, row_key) DO UPDATE SET stamp = excluded.stamp`,
      table,
      key,
      stamp,
    )
  } else {
    for (const field of fields)
      database.run(
        `INSERT INTO field_stamps (table_name, row_key, field, stamp) VALUES (?, ?, ?, ?)
         ON CONFLICT (table_name, row_key, field) DO UPDATE SET stamp = excluded.stamp`,
        table,
        key,
        field,
        stamp,
      )
  }
}
