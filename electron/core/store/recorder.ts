import type { Database, Row, Value } from './database.ts'
import { applyShift, isShifted, rowAt, type Shift, shiftBack } from './shift.ts'
import { type RowChange, type TableName, tables } from './tables.ts'

/** One thing a mutation did to the data: to a row, or to the order of many. */
export type Change = RowChange | Shift

export const isShift = (change: Change): change is Shift => 'order' in change

/** Writes rows and remembers what stood there before, so that the mutation can be undone. */
export interface Recorder {
  insert(table: TableName, row: Row): void
  /** Writes those of the columns that differ. The row must be there. */
  update(table: TableName, key: string, columns: Row): void
  remove(table: TableName, key: string): void
  /** Makes or closes a gap in an order. The places that are closed must be empty. */
  shift(shift: Omit<Shift, 'mark'>): void
  readonly changes: readonly Change[]
}

export function createRecorder(database: Database): Recorder {
  const changes: Change[] = []
  return {
    changes,
    insert: (table, row) => {
      const change: RowChange = { table, key: String(row[tables[table].key]), before: null, after: row }
      applyChange(database, change)
      changes.push(change)
    },
    update: (table, key, columns) => {
      const standing = readRow(database, table, key)
      if (!standing) throw new Error(`no row to update in ${table}`)
      const changed = Object.keys(columns).filter((column) => standing[column] !== columns[column])
      if (changed.length === 0) return
      const { owner } = tables[table]
      const owned = owner ? { [owner]: standing[owner] ?? null } : {}
      const before = { ...owned, ...pick(standing, changed) }
      const change = { table, key, before, after: { ...owned, ...pick(columns, changed) } }
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
    shift: (asked) => {
      const change = { ...asked, mark: rowAt(database, asked) }
      applyShift(database, change)
      changes.push(change)
    },
  }
}

/** Whether the row is as the change left it. A change of some columns asks only after those. */
export function stillStands(database: Database, change: Change): boolean {
  if (isShift(change)) return isShifted(database, change)
  const { table, key, before, after } = change
  const standing = readRow(database, table, key)
  if (!after || !standing) return !after && !standing
  const columns = Object.keys(before ? after : standing)
  return columns.every((column) => standing[column] === (after[column] ?? null))
}

export const inverse = (change: Change): Change =>
  isShift(change) ? shiftBack(change) : { ...change, before: change.after, after: change.before }

/** Makes the row what `after` says, or the order what the shift says. */
export function applyChange(database: Database, change: Change) {
  if (isShift(change)) return applyShift(database, change)
  const { table, key, before, after } = change
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
