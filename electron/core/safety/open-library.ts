import type { Migration } from '../store/migrations/migration.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { guardLibrary } from './guard.ts'

/**
 * The one way to open a library: checked against its seal, and sealed again when closed. Throws a `StartError`; with
 * 'data-gone' and 'data-damaged' nothing has been written.
 */
export function openLibrary(dataDir: string, known?: readonly Migration[]): Store {
  return openStore(dataDir, guardLibrary(dataDir), known)
}
