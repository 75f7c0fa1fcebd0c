import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DATA_FILE } from '../store/open-store.ts'
import { StartError } from '../store/start-error.ts'
import { compareWithSeal } from './compare-with-seal.ts'
import { SEAL_FILE } from './seal.ts'

export interface ReadingCopy {
  readonly dataDir: string
  remove(): void
}

/**
 * A copy of a library whose folder can't be written, to be read where it can: SQLite reads no library with a log in a
 * folder that it can't write in. Null where there is none, or what opening it failed with is another matter. Its owner
 * removes it.
 */
export function copyToRead(dataDir: string, error: unknown): ReadingCopy | null {
  if (!(error instanceof StartError) || error.code !== 'folder-unwritable') return null
  const path = join(dataDir, DATA_FILE)
  // A damaged one is said to be damaged, not shown.
  if (!existsSync(path) || compareWithSeal(dataDir).findings.length > 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-reading-'))
  for (const name of [DATA_FILE, `${DATA_FILE}-wal`, SEAL_FILE])
    if (existsSync(join(dataDir, name))) copyFileSync(join(dataDir, name), join(folder, name))
  return { dataDir: folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
