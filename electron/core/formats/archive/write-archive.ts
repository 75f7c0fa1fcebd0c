import { strToU8, zipSync, type Zippable } from 'fflate'

/**
 * A zip file of text entries in their order. An entry whose name is `mimetype` is stored, not packed, as EPUB asks. The
 * same entries give the same bytes: every one has the first date that a zip file can name.
 */
export function writeArchive(entries: readonly (readonly [name: string, text: string])[]): Uint8Array {
  const files: Zippable = {}
  for (const [name, text] of entries)
    files[name] = [strToU8(text), { level: name === 'mimetype' ? 0 : 6, mtime: FIRST_DATE }]
  return zipSync(files)
}

// Local time on purpose: a zip file has no time zones.
const FIRST_DATE = new Date(1980, 0, 1)
