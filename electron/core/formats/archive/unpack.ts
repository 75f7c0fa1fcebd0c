import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { MOST_RATIO, RATIO_FROM_BYTES, type Deadline } from '../limits.ts'
import { FileError, throwFileError } from '../file-error.ts'
import type { ArchiveEntry } from './directory.ts'

// A packed byte holds at most 1,032 others, so one step never gives more than 16 MiB.
const STEP_BYTES = 16 * 1024

/** The bytes of an entry, measured while they come. `most` is what it may unpack to. */
export function unpack(
  archive: Uint8Array,
  { from, until, isDeflated, crc }: ArchiveEntry,
  most: number,
  deadline: Deadline,
): Uint8Array {
  const packed = archive.subarray(from, until)
  if (!isDeflated && packed.length > most) throwFileError('archive-too-large')
  const unpacked = isDeflated ? inflate(packed, most, deadline) : packed
  if (crc32(unpacked) !== crc) throwFileError('archive-broken')
  return unpacked
}

function inflate(packed: Uint8Array, most: number, deadline: Deadline): Uint8Array {
  const pieces: Uint8Array[] = []
  let length = 0
  let isWhole = false
  const stream = new Inflate((piece, isLast) => {
    length += piece.length
    if (length > most || (length > RATIO_FROM_BYTES && length > packed.length * MOST_RATIO))
      throwFileError('archive-too-large')
    pieces.push(piece)
    isWhole = isLast
  })
  try {
    for (let at = 0; at < packed.length || at === 0; at += STEP_BYTES) {
      deadline()
      stream.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length)
    }
  } catch (error) {
    // Everything else that fflate throws means that the bytes are no deflated data.
    if (error instanceof FileError) throw error
    throwFileError('archive-broken')
  }
  if (!isWhole) throwFileError('archive-broken')
  return joined(pieces, length)
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
