import { MOST_ENTRIES, MOST_ENTRY_BYTES, MOST_UNPACKED_BYTES, type Deadline } from '../limits.ts'
import { throwFileError } from '../file-error.ts'
import { type ArchiveEntry, readDirectory } from './directory.ts'
import { unpack } from './unpack.ts'

/** A zip file whose entries are unpacked when asked for. Nothing is ever written, so a name can lead nowhere. */
export interface Archive {
  readonly names: ReadonlySet<string>
  /** The bytes of an entry; null where there is none of that name. */
  readonly read: (name: string) => Uint8Array | null
}

/** The first bytes of every zip file that holds something. */
export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04

/**
 * Opens a zip file. Refuses what is broken, encrypted, zip64, overlapping or has more than 10,000 entries; what an
 * entry unpacks to is measured while it is unpacked, whatever its header says.
 */
export function openArchive(bytes: Uint8Array, deadline: Deadline): Archive {
  const entries = new Map<string, ArchiveEntry>()
  const all = readDirectory(bytes)
  if (all.length > MOST_ENTRIES) throwFileError('archive-too-many')
  for (const entry of all) {
    // Two readers of a name that stands twice would see two different files.
    if (entries.has(entry.name)) throwFileError('archive-broken')
    entries.set(entry.name, entry)
  }
  let unpackedBytes = 0
  return {
    names: new Set(entries.keys()),
    read: (name) => {
      const entry = entries.get(name)
      if (!entry) return null
      const unpacked = unpack(bytes, entry, Math.min(MOST_ENTRY_BYTES, MOST_UNPACKED_BYTES - unpackedBytes), deadline)
      unpackedBytes += unpacked.length
      return unpacked
    },
  }
}
