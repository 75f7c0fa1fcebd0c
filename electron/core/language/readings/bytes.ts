/** Reads the little-endian sections of our packed files, front to back. */
export interface ByteReader {
  readonly byte: () => number
  /** An unsigned number in groups of seven bits, low group first. */
  readonly varint: () => number
  readonly u16: () => number
  readonly u32: () => number
  readonly float32: () => number
  readonly text: () => string
  readonly take: (byteLength: number) => Uint8Array
}

export function createByteReader(bytes: Uint8Array): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const decoder = new TextDecoder()
  let at = 0
  const advance = (byteLength: number): number => {
    at += byteLength
    return at - byteLength
  }
  const take = (byteLength: number): Uint8Array => bytes.subarray(at, advance(byteLength) + byteLength)
  const varint = (): number => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = view.getUint8(at++)
      value += (byte & 127) * 2 ** shift
      if (byte < 128) return value
    }
  }
  return {
    byte: () => view.getUint8(advance(1)),
    varint,
    u16: () => view.getUint16(advance(2), true),
    u32: () => view.getUint32(advance(4), true),
    float32: () => view.getFloat32(advance(4), true),
    text: () => decoder.decode(take(varint())),
    take,
  }
}
