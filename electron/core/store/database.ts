import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

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
  close(): void
}

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
