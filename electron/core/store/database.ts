import { backup, DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { CommandError } from '#contract/errors.ts'
import { identityOf } from './file-identity.ts'

export type Value = string | number | null
/** A value with its kind: integers as bigint, reals as number, blobs as bytes. */
export type RawValue = string | number | bigint | null | Uint8Array
export type Row = Readonly<Record<string, Value>>

/** A thin typed face over node:sqlite that prepares each statement once. */
export interface Database {
  /** All rows. The caller names the row's shape; it must be that of the query. */
  all<Shape = Row>(sql: string, ...values: readonly Value[]): readonly Shape[]
  one<Shape = Row>(sql: string, ...values: readonly Value[]): Shape | undefined
  /** Row by row, each value as SQLite has it. Nothing else may be asked of the database by the same query meanwhile. */
  each(sql: string, ...values: readonly Value[]): Iterable<Readonly<Record<string, RawValue>>>
  /** Runs a statement with values as SQLite is to have them. */
  insert(sql: string, values: readonly RawValue[]): void
  /** Gives the number of rows changed. */
  run(sql: string, ...values: readonly Value[]): number
  /** Runs several statements without values. */
  script(sql: string): void
  isInTransaction(): boolean
  /** Whether what is written still goes into the file of that name, and its log: nobody moved, replaced or removed them. */
  isInPlace(): boolean
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
    each: (sql, ...values) => {
      const statement = connection.prepare(sql)
      statement.setReadBigInts(true)
      return statement.iterate(...values) as Iterable<Readonly<Record<string, RawValue>>>
    },
    insert: (sql, values) => void prepared(sql).run(...values),
    run: (sql, ...values) => Number(prepared(sql).run(...values).changes),
    script: (sql) => connection.exec(sql),
    isInPlace: placeOf(path),
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

// The log is made with the first read or write, and is then the same one until the end.
function placeOf(path: string): () => boolean {
  const file = identityOf(path)
  let log: string | null = null
  return () => {
    const standing = identityOf(`${path}-wal`)
    log ??= standing
    return identityOf(path) === file && standing === log
  }
}

/**
 * Runs `work` in one transaction: committed when it returns, rolled back when it throws. Rolls back and throws
 * 'library-moved' where what is written would no longer go into the file of that name. Test: mutate.
 */
export function transact<Result>(database: Database, work: () => Result): Result {
  database.script('BEGIN IMMEDIATE')
  try {
    const result = work()
    if (!database.isInPlace()) throw new CommandError('library-moved')
    database.script('COMMIT')
    return result
  } catch (error) {
    // SQLite rolls back by itself on some errors, such as a full disk.
    if (database.isInTransaction()) database.script('ROLLBACK')
    throw error
  }
}
