import { backup, DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

export type Value = string | number | null
export type Row = Readonly<Record<string, Value>>

/** A thin typed face over node:sqlite that prepares each statement once. */
export interface Database {
  /** All rows. The caller names the row's shape; it must be that of the query. */
  all<Shape = Row>(sql: string, ...values: readonly Value[]): readonly Shape[]
  one<Shape = Row>(sql: string, ...values: readonly Value[]): Shape | undefined
  /** Gives the number of rows changed. */
  run(sql: string, ...values: readonly Value[]): number
  /** Runs several statements without values. */
  script(sql: string): void
  isInTransaction(): boolean
  /**
   * Writes all of it, as it is at one moment, into a new file, while others go on reading and writing. Rejects where
   * `signal` aborts; the file is then to be removed.
   */
  copyInto(path: string, signal?: AbortSignal): Promise<void>
  close(): void
}

// 1 MB: what a statement may have to wait for while a copy is being made.
const PAGES_AT_ONCE = 256

export interface DatabaseOptions {
  /** How long a statement waits for another process's lock. */
  readonly waitMs: number
}

export function openDatabase(path: string, { waitMs }: DatabaseOptions): Database {
  const connection = new DatabaseSync(path, { timeout: waitMs, enableForeignKeyConstraints: true })
  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string) => {
    const known = statements.get(sql)
    if (known) return known
    const statement = connection.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  return {
    all: <Shape>(sql: string, ...values: readonly SQLInputValue[]) => prepared(sql).all(...values) as Shape[],
    one: <Shape>(sql: string, ...values: readonly SQLInputValue[]) => prepared(sql).get(...values) as Shape | undefined,
    run: (sql, ...values) => Number(prepared(sql).run(...values).changes),
    script: (sql) => connection.exec(sql),
    isInTransaction: () => connection.isTransaction,
    copyInto: async (path, signal) => {
      await backup(connection, path, { rate: PAGES_AT_ONCE, progress: () => signal?.throwIfAborted() })
    },
    close: () => {
      statements.clear()
      connection.close()
    },
  }
}

/** Runs `work` in one transaction: committed when it returns, rolled back when it throws. */
export function transact<Result>(database: Database, work: () => Result): Result {
  database.script('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.script('COMMIT')
    return result
  } catch (error) {
    // SQLite rolls back by itself on some errors, such as a full disk.
    if (database.isInTransaction()) database.script('ROLLBACK')
    throw error
  }
}
