import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../store/sha256.ts'
import type { FileDigest } from './file-digest.ts'
import { writeFileWhole } from './write-file.ts'

/**
 * What stands beside a library: that there is one, and, when it was closed, what its file then held. While it is open,
 * or after a program was killed, nothing is known of the file but that it must be there.
 */
export type Seal = { readonly state: 'open' } | ({ readonly state: 'closed' } & FileDigest)

export const SEAL_FILE = 'duizhao.seal'

const FORM = 1

/** Null where there is none, 'damaged' where it is not as it was written, or of a form we do not know. */
export function readSeal(dataDir: string): Seal | 'damaged' | null {
  const text = readIfThere(join(dataDir, SEAL_FILE))
  if (text === null) return null
  try {
    const { check, ...rest } = JSON.parse(text) as { check: string; form: number; seal: Seal }
    return rest.form === FORM && check === checkOf(rest.seal) ? rest.seal : 'damaged'
  } catch {
    // No JSON, or null: not as it was written.
    return 'damaged'
  }
}

/** Writes it whole, flushed with its folder. */
export function writeSeal(dataDir: string, seal: Seal): void {
  const text = JSON.stringify({ form: FORM, seal, check: checkOf(seal) })
  writeFileWhole(join(dataDir, SEAL_FILE), new TextEncoder().encode(`${text}\n`), 0o600)
}

const checkOf = (seal: Seal): string => sha256(JSON.stringify([FORM, seal]))

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
