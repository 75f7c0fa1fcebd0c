import * as zlib from 'node:zlib'
import { type ArchiveEntry, readDirectory } from '../../../formats/archive/directory.ts'
import { unpack } from '../../../formats/archive/unpack.ts'
import { FileError } from '../../../formats/file-error.ts'
import { DeckError, throwDeckError } from '../deck-error.ts'
import { countMedia } from './media-list.ts'

const MIB = 1024 * 1024

// A collection of 100,000 notes and 500,000 reviews is about 120 MB. With the file itself, what it unpacks to and what is
// read of it, under 1 GB. Test: hostile-decks.durability.
export const MOST_PACKAGE_BYTES = 192 * MIB
const MOST_COLLECTION_BYTES = 192 * MIB
const MOST_MEDIA_LIST_BYTES = 32 * MIB
const MOST_ENTRIES = 65_534

/** What an `.apkg` or `.colpkg` holds: its collection as a database file, and how many pictures and sounds it lists. */
export interface AnkiPackage {
  readonly collection: Uint8Array
  readonly media: number
}

/** The newest first: beside the newer ones stands an old collection that only says it is too old. */
const collections = [
  { name: 'collection.anki21b', isZstd: true },
  { name: 'collection.anki21', isZstd: false },
  { name: 'collection.anki2', isZstd: false },
] as const

/** Opens a package in memory; nothing in it is written anywhere. Throws a `DeckError`. */
export function openPackage(bytes: Uint8Array): AnkiPackage {
  try {
    const entries = new Map<string, ArchiveEntry>()
    for (const entry of readDirectory(bytes, MOST_ENTRIES)) {
      // Two readers of a name that stands twice would see two different files.
      if (entries.has(entry.name)) throwDeckError('broken')
      entries.set(entry.name, entry)
    }
    const read = (name: string, most: number) => {
      const entry = entries.get(name)
      return entry ? unpack(bytes, entry, most, () => undefined) : null
    }
    const found = collections.find(({ name }) => entries.has(name))
    if (!found) return throwDeckError('broken')
    const packed = read(found.name, MOST_COLLECTION_BYTES) ?? throwDeckError('broken')
    const listed = read('media', MOST_MEDIA_LIST_BYTES)
    const collection = found.isZstd ? unzstd(packed, MOST_COLLECTION_BYTES) : packed
    const list = found.isZstd && listed ? unzstd(listed, MOST_MEDIA_LIST_BYTES) : listed
    return { collection, media: list ? countMedia(list, found.isZstd) : 0 }
  } catch (error) {
    if (error instanceof DeckError) throw error
    if (error instanceof FileError)
      return throwDeckError(
        error.code === 'archive-too-large' || error.code === 'archive-too-many' ? 'too-large' : 'broken',
        error,
      )
    throw error
  }
}

/** Node has zstd since 22.15 and 23.8; the program needs 22.18, but the window's Node is another. */
function unzstd(packed: Uint8Array, most: number): Uint8Array {
  if (typeof zlib.zstdDecompressSync !== 'function') return throwDeckError('needs-zstd')
  try {
    return zlib.zstdDecompressSync(packed, { maxOutputLength: most })
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return throwDeckError(isTooLarge ? 'too-large' : 'broken', error)
  }
}
