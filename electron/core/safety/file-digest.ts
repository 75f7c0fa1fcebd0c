import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

export interface FileDigest {
  readonly byteLength: number
  /** In lower-case hexadecimal. */
  readonly sha256: string
}

const PIECE_BYTES = 1024 * 1024

/** The SHA-256 of a file, read piece by piece. The file must not be open in SQLite: closing it here drops its locks. */
export function digestOfFile(path: string): FileDigest {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(PIECE_BYTES)
  const file = openSync(path, 'r')
  try {
    for (let byteLength = 0; ;) {
      const read = readSync(file, piece, 0, PIECE_BYTES, null)
      if (read === 0) return { byteLength, sha256: hash.digest('hex') }
      hash.update(piece.subarray(0, read))
      byteLength += read
    }
  } finally {
    closeSync(file)
  }
}
