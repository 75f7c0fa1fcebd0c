/** The other end of electron/core/language/readings/bytes.ts. */
export interface ByteWriter {
  readonly byte: (value: number) => void
  readonly varint: (value: number) => void
  readonly u16: (value: number) => void
  readonly u32: (value: number) => void
  readonly float32: (value: number) => void
  readonly text: (value: string) => void
  readonly bytes: (values: Iterable<number>) => void
  readonly finish: () => Uint8Array
}

export function createByteWriter(): ByteWriter {
  const written: number[] = []
  const scratch = new DataView(new ArrayBuffer(4))
  const copy = (byteLength: number): void => {
    for (let index = 0; index < byteLength; index++) written.push(scratch.getUint8(index))
  }
  const varint = (value: number): void => {
    let rest = value
    for (; rest > 127; rest = Math.floor(rest / 128)) written.push((rest % 128) | 128)
    written.push(rest)
  }
  const bytes = (values: Iterable<number>): void => {
    for (const value of values) written.push(value)
  }
  return {
    byte: (value) => written.push(value & 255),
    varint,
    u16: (value) => {
      scratch.setUint16(0, value, true)
      copy(2)
    },
    u32: (value) => {
      scratch.setUint32(0, value, true)
      copy(4)
    },
    float32: (value) => {
      scratch.setFloat32(0, value, true)
      copy(4)
    },
    text: (value) => {
      const encoded = new TextEncoder().encode(value)
      varint(encoded.length)
      bytes(encoded)
    },
    bytes,
    finish: () => Uint8Array.from(written),
  }
}
