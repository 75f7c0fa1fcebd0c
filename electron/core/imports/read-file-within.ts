import { readFileSync, statSync } from 'node:fs'
import { MOST_BYTES } from '../formats/encoding/decode-text.ts'
import type { FileRefusal } from './refusal-sentences.ts'

export type ReadWithin =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: FileRefusal }

/** Reads a file that a person named; one that is too large for a text is not even read. */
export function readFileWithin(path: string): ReadWithin {
  try {
    const about = statSync(path)
    if (!about.isFile()) return { ok: false, code: 'unreadable' }
    if (about.size > MOST_BYTES) return { ok: false, code: 'too-large' }
    return { ok: true, bytes: readFileSync(path) }
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { ok: false, code: isMissing ? 'missing' : 'unreadable' }
  }
}
