import type { Database } from '../../store/database.ts'

export interface Column {
  readonly name: string
  /** As declared: INTEGER, REAL, TEXT, BLOB, ANY, or nothing. */
  readonly type: string
}

export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  /** What the rows are put in order by. */
  readonly order: readonly string[]
}

/** Every table that holds rows of its own, by name, as the schema has it now. What SQLite derives (indexes of words) is none. */
export function tablesIn(database: Database): readonly Table[] {
  return database
    .all<{ name: string; type: string; schema: string }>('PRAGMA table_list')
    .filter(({ name, type, schema }) => schema === 'main' && type === 'table' && !name.startsWith('sqlite_'))
    .map(({ name }) => name)
    .toSorted()
    .map((name) => {
      const columns = database.all<Column & { pk: number }>(`PRAGMA table_info(${quoted(name)})`)
      const keys = columns.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk)
      const order = keys.length > 0 ? keys.map((column) => column.name) : ['rowid']
      return { name, columns: columns.map(({ name: column, type }) => ({ name: column, type })), order }
    })
}

/** How far the numbers of tables that count their rows have come. */
export function sequencesIn(database: Database): Readonly<Record<string, number>> {
  const isCounting = database.one(`SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'`) !== undefined
  if (!isCounting) return {}
  const rows = database.all<{ name: string; seq: number }>('SELECT name, seq FROM sqlite_sequence ORDER BY name')
  return Object.fromEntries(rows.map(({ name, seq }) => [name, seq]))
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
