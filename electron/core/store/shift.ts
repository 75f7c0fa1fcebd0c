import type { BeadId, TextId } from '#contract/ids.ts'
import type { Database } from './database.ts'

/**
 * A move of a text's rows along their order: everything from position `from` on goes `by` places further. One such
 * change stands for as many rows as follow, where images of all of them would fill the disk.
 */
export interface Shift {
  readonly table: 'beads' | 'segments'
  readonly key: TextId
  /** Which order is meant: that of the beads, or that of one side's segments. */
  readonly order: 'beads' | 'source' | 'target'
  readonly from: number
  readonly by: number
  /** The row that stood at `from` before, or null at the end: it tells whether the order is still the one we left. */
  readonly mark: string | null
}

/** Moves the rows, and with beads the reader's place, which is counted in beads. */
export function applyShift(database: Database, { table, key, order, from, by }: Shift) {
  const [where, ...values] = orderOf(order, key)
  // The order is unique at every moment, so the rows go below zero first.
  const away = `UPDATE ${table} SET position = -(position + ?) - 1 WHERE ${where} AND position >= ?`
  database.run(away, by, ...values, from)
  database.run(`UPDATE ${table} SET position = -position - 1 WHERE ${where} AND position < 0`, ...values)
  if (table !== 'beads') return
  for (const column of ['pair_index', 'furthest_index'] as const) {
    database.run(
      `UPDATE places SET ${column} = max(0, ${column} + ?) WHERE text_id = ? AND ${column} >= ?`,
      by,
      key,
      from,
    )
  }
}

/** The row at a position of an order, or null. */
export function rowAt(database: Database, shift: Omit<Shift, 'mark' | 'by'>): BeadId | string | null {
  const [where, ...values] = orderOf(shift.order, shift.key)
  const sql = `SELECT id FROM ${shift.table} WHERE ${where} AND position = ?`
  return database.one<{ id: string }>(sql, ...values, shift.from)?.id ?? null
}

/** Whether the rows stand where the shift left them. */
export const isShifted = (database: Database, shift: Shift): boolean =>
  rowAt(database, { ...shift, from: shift.from + shift.by }) === shift.mark

export const shiftBack = (shift: Shift): Shift => ({
  ...shift,
  from: shift.from + shift.by,
  by: -shift.by,
})

function orderOf(order: Shift['order'], key: TextId): readonly [string, ...string[]] {
  return order === 'beads' ? ['text_id = ?', key] : ['text_id = ? AND side = ?', key, order]
}
