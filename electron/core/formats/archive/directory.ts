import { MOST_ENTRIES } from '../limits.ts'
import { throwFileError } from '../file-error.ts'

/** An entry of a zip file, by its central directory. */
export interface ArchiveEntry {
  readonly name: string
  readonly isDeflated: boolean
  readonly crc: number
  /** Where the packed bytes stand. */
  readonly from: number
  readonly until: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const CENTRAL_BYTES = 46
const LOCAL_BYTES = 30
const LONGEST_COMMENT = 0xffff
const ALL_ONES = 0xffffffff

/**
 * Reads the central directory of a zip file: APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. Only stored and
 * deflated entries in one piece are known; anything else is refused.
 */
export function readDirectory(bytes: Uint8Array, most = MOST_ENTRIES): readonly ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  const hasLocator = end >= 20 && view.getUint32(end - 20, true) === 0x07064b50
  if (count === 0xffff || size === ALL_ONES || start === ALL_ONES || hasLocator) throwFileError('archive-zip64')
  if (count > most) throwFileError('archive-too-many')
  if (view.getUint16(end + 8, true) !== count || start + size > end) throwFileError('archive-broken')
  const entries: ArchiveEntry[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    const { entry, next } = readEntry(view, at, start + size)
    entries.push({ ...entry, ...placeOf(view, entry.local, entry.packedBytes, start) })
    at = next
  }
  if (at !== start + size) throwFileError('archive-broken')
  refuseOverlaps(entries)
  return entries
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END && at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength)
      return at
  }
  return throwFileError('archive-broken')
}

function readEntry(view: DataView, at: number, until: number) {
  if (at + CENTRAL_BYTES > until || view.getUint32(at, true) !== CENTRAL) throwFileError('archive-broken')
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const nameBytes = view.getUint16(at + 28, true)
  const next = at + CENTRAL_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > until) throwFileError('archive-broken')
  // Bit 0: encrypted; bit 6: strongly; bit 13: its names as well.
  if ((flags & 0x2041) !== 0) throwFileError('archive-encrypted')
  if (method !== 0 && method !== 8) throwFileError('archive-broken')
  const packedBytes = view.getUint32(at + 20, true)
  const local = view.getUint32(at + 42, true)
  if (packedBytes === ALL_ONES || view.getUint32(at + 24, true) === ALL_ONES || local === ALL_ONES)
    throwFileError('archive-zip64')
  const name = new TextDecoder().decode(bytesOf(view, at + CENTRAL_BYTES, nameBytes))
  return { entry: { name, isDeflated: method === 8, crc: view.getUint32(at + 16, true), packedBytes, local }, next }
}

function placeOf(view: DataView, local: number, packedBytes: number, directory: number) {
  if (local + LOCAL_BYTES > directory || view.getUint32(local, true) !== LOCAL) throwFileError('archive-broken')
  if ((view.getUint16(local + 6, true) & 0x2041) !== 0) throwFileError('archive-encrypted')
  const from = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (from + packedBytes > directory) throwFileError('archive-broken')
  return { start: local, from, until: from + packedBytes }
}

/** Entries that share bytes unpack to many times the file: https://www.bamsoftware.com/hacks/zipbomb/ */
function refuseOverlaps(
  entries: readonly { readonly start?: number; readonly from: number; readonly until: number }[],
) {
  const inOrder = entries.toSorted((one, other) => one.from - other.from)
  for (const [index, entry] of inOrder.entries()) {
    const before = inOrder[index - 1]
    if (before && (entry.start ?? entry.from) < before.until) throwFileError('archive-overlap')
  }
}

const bytesOf = (view: DataView, at: number, length: number) =>
  new Uint8Array(view.buffer, view.byteOffset + at, length)
