const magic = 0x315a4844 // 'DHZ1'

/** Names and bytes of one packed file's parts. */
export type Sections = ReadonlyMap<string, Uint8Array>

/**
 * Packs named parts into one file: magic, count, then name (8 ASCII bytes), offset and length (Uint32, little endian)
 * of each; every part begins at a multiple of 8, so that typed arrays can look at it where it lies.
 */
export function packSections(parts: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const aligned = (length: number) => (length + 7) & ~7
  const headBytes = aligned(8 + parts.length * 16)
  const file = new Uint8Array(parts.reduce((sum, [, bytes]) => sum + aligned(bytes.byteLength), headBytes))
  const view = new DataView(file.buffer)
  view.setUint32(0, magic, true)
  view.setUint32(4, parts.length, true)
  let offset = headBytes
  parts.forEach(([name, bytes], index) => {
    if (!/^[a-z-]{1,8}$/.test(name)) throw new RangeError(`no name for a section: ${name}`)
    const head = 8 + index * 16
    for (let i = 0; i < name.length; i++) file[head + i] = name.charCodeAt(i)
    view.setUint32(head + 8, offset, true)
    view.setUint32(head + 12, bytes.byteLength, true)
    file.set(bytes, offset)
    offset += aligned(bytes.byteLength)
  })
  return file
}

/** The parts of a packed file, as views; the file is copied once if it does not begin at a multiple of 8. */
export function openSections(given: Uint8Array): Sections {
  const file = given.byteOffset % 8 === 0 ? given : given.slice()
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.byteLength < 8 || view.getUint32(0, true) !== magic) throw new RangeError('not a packed language file')
  const sections = new Map<string, Uint8Array>()
  for (let index = 0; index < view.getUint32(4, true); index++) {
    const head = 8 + index * 16
    const name = String.fromCharCode(...file.subarray(head, head + 8)).replaceAll('\0', '')
    const offset = view.getUint32(head + 8, true)
    const length = view.getUint32(head + 12, true)
    if (offset + length > file.byteLength) throw new RangeError(`packed language file is cut short in ${name}`)
    sections.set(name, file.subarray(offset, offset + length))
  }
  return sections
}

export function section(sections: Sections, name: string): Uint8Array {
  const found = sections.get(name)
  if (found === undefined) throw new RangeError(`packed language file lacks ${name}`)
  return found
}

export function uint16Section(sections: Sections, name: string): Uint16Array {
  const bytes = section(sections, name)
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1)
}

export function uint32Section(sections: Sections, name: string): Uint32Array {
  const bytes = section(sections, name)
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
}

/** The bytes of a typed array, for `packSections`. */
export function bytesOf(array: Uint16Array | Uint32Array | Int16Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}
