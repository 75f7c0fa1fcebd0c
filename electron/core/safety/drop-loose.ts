import type { Database } from '../store/database.ts'
import { quoted, tablesIn } from './archive/archive-tables.ts'

interface Reference {
  readonly table: string
  readonly from: string
  readonly to: string | null
}

/** Removes rows that hang on rows which are not there, and gives how many; a reference that may be empty is emptied. */
export function dropLoose(database: Database): number {
  let all = 0
  // What hung on a removed row is loose then; the longest chain has four.
  for (let round = 0; round < 10; round++) {
    const removed = tablesIn(database).reduce((sum, { name }) => sum + dropIn(database, name), 0)
    all += removed
    if (removed === 0) return all
  }
  return all
}

function dropIn(database: Database, name: string): number {
  const optional = new Set(
    database
      .all<{ name: string; notnull: number; pk: number }>(`PRAGMA table_info(${quoted(name)})`)
      .filter(({ notnull, pk }) => notnull === 0 && pk === 0)
      .map((column) => column.name),
  )
  let removed = 0
  for (const { table, from, to } of database.all<Reference>(`PRAGMA foreign_key_list(${quoted(name)})`)) {
    const target = to ?? tablesIn(database).find((each) => each.name === table)?.order[0] ?? 'rowid'
    const loose = `${quoted(from)} IS NOT NULL AND ${quoted(from)} NOT IN (SELECT ${quoted(target)} FROM ${quoted(table)})`
    removed += optional.has(from)
      ? database.run(`UPDATE ${quoted(name)} SET ${quoted(from)} = NULL WHERE ${loose}`)
      : database.run(`DELETE FROM ${quoted(name)} WHERE ${loose}`)
  }
  return removed
}
