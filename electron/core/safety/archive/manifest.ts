import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ArchiveError } from './archive-error.ts'

export interface ArchivedFile {
  readonly name: string
  /** Lines after the header, of a table: its rows. */
  readonly lines: number
  readonly sha256: string
}

/** What an archive says of itself. It has no date, so that the same study gives the same archive. */
export interface Manifest {
  readonly form: 'duizhao-archive'
  readonly formVersion: 1
  /** How many migrations the data went through. */
  readonly schemaVersion: number
  readonly sequences: Readonly<Record<string, number>>
  /** Tables by name, each in `tables/NAME.jsonl`, then what is there for people alone. */
  readonly files: readonly ArchivedFile[]
}

export const MANIFEST = 'manifest.json'

/** Throws an `ArchiveError`: 'no-archive', 'archive-newer' for a form we do not know, 'archive-damaged'. */
export function readManifest(folder: string): Manifest {
  const read = parsed(folder)
  if (read.form !== 'duizhao-archive') throw new ArchiveError('no-archive')
  if (read.formVersion !== 1) throw new ArchiveError('archive-newer')
  const { schemaVersion, sequences, files } = read
  const isWhole =
    Number.isInteger(schemaVersion) && typeof sequences === 'object' && sequences !== null && Array.isArray(files)
  if (!isWhole || !files.every(isFile)) throw new ArchiveError('archive-damaged', MANIFEST)
  return read as Manifest
}

function parsed(folder: string): Partial<Record<keyof Manifest, unknown>> {
  let text
  try {
    text = readFileSync(join(folder, MANIFEST), 'utf8')
  } catch (error) {
    throw new ArchiveError('no-archive', '', error)
  }
  try {
    const value = JSON.parse(text) as unknown
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // Told below, as what is JSON and no object is.
  }
  throw new ArchiveError('archive-damaged', MANIFEST)
}

// Names are joined to the folder: nothing but what we write may be among them.
const isFile = (value: Partial<ArchivedFile> | null): boolean =>
  typeof value?.name === 'string' &&
  /^(?:tables\/[A-Za-z_][A-Za-z0-9_]*\.jsonl|texts\/[A-Za-z0-9-]+\.txt|cards\.tsv|README\.txt)$/.test(value.name) &&
  Number.isInteger(value.lines) &&
  typeof value.sha256 === 'string'
