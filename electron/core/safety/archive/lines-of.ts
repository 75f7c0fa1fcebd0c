import { closeSync, openSync, readSync } from 'node:fs'

const PIECE_BYTES = 256 * 1024

/** The lines of a UTF-8 file, each ended by a line feed and by nothing else: readers of Node's own end one at U+2028 too. */
export function* linesOf(path: string): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const piece = Buffer.alloc(PIECE_BYTES)
  const file = openSync(path, 'r')
  let rest = ''
  try {
    for (let read = 1; read > 0;) {
      read = readSync(file, piece, 0, PIECE_BYTES, null)
      const lines = `${rest}${decoder.decode(piece.subarray(0, read), { stream: read > 0 })}`.split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
    if (rest !== '') yield rest
  } finally {
    closeSync(file)
  }
}
