import { readFileSync, statSync } from 'node:fs'
import { MOST_BYTES } from '../formats/encoding/decode-text.ts'
import { FileError, throwFileError } from '../formats/file-error.ts'

/**
 * Reads a file that a person named; one that is too large for a text is not even read. Throws a `FileError`: 'missing',
 * 'unreadable' or 'too-large'.
 */
export function readFileWithin(path: string): Uint8Array {
  try {
    const about = statSync(path)
    if (!about.isFile()) throwFileError('unreadable')
    if (about.size > MOST_BYTES) throwFileError('too-large')
    return readFileSync(path)
  } catch (error) {
    if (error instanceof FileError) throw error
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return throwFileError(isMissing ? 'missing' : 'unreadable')
  }
}
