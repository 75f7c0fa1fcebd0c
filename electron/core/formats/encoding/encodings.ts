export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const
export type Encoding = (typeof encodings)[number]

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The encoding that a byte order mark at the start names, and the length of the mark in bytes. */
export function markOf(bytes: Uint8Array): { readonly encoding: Encoding; readonly length: number } | null {
  const found = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  return found ? { encoding: found[0], length: found[1].length } : null
}
