import type { Database } from './database.ts'

/**
 * Keeps what was made of a table's rows until a row is written, also by undo: triggers count its version in `meta`.
 * Asking costs one look at that number.
 */
export function keepWhileUnchanged<Value>(
  database: Database,
  table: 'corrections' | 'word_status' | 'texts',
  make: (database: Database) => Value,
): () => Value {
  let kept: { readonly version: string; readonly value: Value } | null = null
  return () => {
    const row = database.one<{ value: string }>('SELECT value FROM meta WHERE key = ?', `${table}-version`)
    const version = row?.value ?? ''
    if (kept?.version !== version) kept = { version, value: make(database) }
    return kept.value
  }
}
