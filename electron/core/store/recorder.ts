import type { Database, Row, Value } from './database.ts'
import { type RowChange, type TableName, tables } from './tables.ts'

/** Writes rows and remembers what stood there before, so that the mutation can be undone. */
export interface Recorder {
  insert(table: TableName, row: Row): void
  /** Writes those of the columns that differ. The row must be there. */
  update(table: TableName, key: string, columns: Row): void
  remove(table: TableName, key: string): void
  readonly changes: readonly RowChange[]
}

export function createRecorder(database: Database): Recorder {
  const changes: RowChange[] = []
  return {
    changes,
    insert: (table, row) => {
      const change = { table, key: String(row[tables[table].key]), before: null, after: row }
      applyChange(database, change)
      changes.push(change)
    },
    update: (table, key, columns) => {
      const standing = readRow(database, table, key)
      if (!standing) throw new Error(`no row to update in ${table}`)
      const changed = Object.keys(columns).filter((column) => standing[column] !== columns[column])
      if (changed.length === 0) return
      const change = { table, key, before: pick(standing, changed), after: pick(columns, changed) }
      applyChange(database, change)
      changes.push(change)
    },
    remove: (table, key) => {
      const standing = readRow(database, table, key)
      if (!standing) throw new Error(`no row to remove in ${table}`)
      const change = { table, key, before: standing, after: null }
      applyChange(database, change)
      changes.push(change)
    },
  }
}

/** Whether the row is as the change left it. A change of some columns asks only after those. */
export function stillStands(database: Database, { table, key, before, after }: RowChange): boolean {
  const standing = readRow(database, table, key)
  if (!after || !standing) return !after && !standing
  const columns = Object.keys(before ? after : standing)
  return columns.every((column) => standing[column] === (after[column] ?? null))
}

export const inverse = ({ table, key, before, after }: RowChange): RowChange => ({
  table,
  key,
  before: after,
  after: before,
})

/** Makes the row what `after` says. */
export function applyChange(database: Database, { table, key, before, after }: RowChange) {
  const keyColumn = tables[table].key
  if (!after) {
    database.run(`DELETE FROM ${table} WHERE ${keyColumn} = ?`, key)
    return
  }
  const columns = Object.keys(after)
  const values = columns.map((column): Value => after[column] ?? null)
  if (before) {
    const assignments = columns.map((column) => `${column} = ?`).join(', ')
    database.run(`UPDATE ${table} SET ${assignments} WHERE ${keyColumn} = ?`, ...values, key)
  } else {
    const places = columns.map(() => '?').join(', ')
    database.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`, ...values)
  }
}

function readRow(database: Database, table: TableName, key: string): Row | undefined {
  return database.one(`SELECT * FROM ${table} WHERE ${tables[table].key} = ?`, key)
}

function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))
}
