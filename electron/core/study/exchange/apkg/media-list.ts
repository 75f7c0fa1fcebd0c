import { throwDeckError } from '../deck-error.ts'

/**
 * How many pictures and sounds a package lists: JSON of numbers and names, or in newer ones the protobuf message
 * `MediaEntries { repeated MediaEntry entries = 1 }`. Throws 'broken'.
 */
export function countMedia(bytes: Uint8Array, isProtobuf: boolean): number {
  return isProtobuf ? countEntries(bytes) : countNames(bytes)
}

function countNames(bytes: Uint8Array): number {
  const text = new TextDecoder().decode(bytes)
  if (text.trim() === '') return 0
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return Object.keys(parsed).length
  } catch (error) {
    return throwDeckError('broken', error)
  }
  return throwDeckError('broken')
}

/** Field by field: a key of number and kind, then what belongs to that kind (https://protobuf.dev/programming-guides/encoding). */
function countEntries(bytes: Uint8Array): number {
  let [at, count] = [0, 0]
  const varint = () => {
    let value = 0
    for (let shift = 0; shift < 50; shift += 7) {
      const byte = bytes[at] ?? throwDeckError('broken')
      at += 1
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
    return throwDeckError('broken')
  }
  while (at < bytes.length) {
    const key = varint()
    const kind = key % 8
    if (kind === 0) varint()
    else if (kind === 1) at += 8
    else if (kind === 5) at += 4
    else if (kind === 2) {
      // Read first: it moves the place.
      const length = varint()
      at += length
    } else throwDeckError('broken')
    if (at > bytes.length) throwDeckError('broken')
    if (key === 10) count += 1
  }
  return count
}
