import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DeckError, throwDeckError } from './deck-error.ts'
import { comingDeck } from './coming-cards.ts'
import { MOST_PACKAGE_BYTES, openPackage } from './apkg/open-package.ts'
import { readCollection } from './apkg/read-collection.ts'
import { comingTable } from './text/coming-table.ts'
import type { ComingDeck } from './travelling-card.ts'

/**
 * Reads a deck out of a file: `.apkg`, `.colpkg`, or a table of notes. The collection inside is put into `folder`, which is
 * to be private and is the caller's to remove. Throws a `DeckError`. To be run where it can be ended: `host/read-deck.ts`.
 */
export function readDeckFile(path: string, folder: string): ComingDeck {
  const bytes = readWithin(path)
  if (!/\.(?:apkg|colpkg)$/i.test(path)) return comingTable(decoded(bytes))
  const { collection, media } = openPackage(bytes)
  const copy = join(folder, 'collection.sqlite')
  writePrivate(copy, asRollback(collection))
  return comingDeck(readCollection(copy), media)
}

/** The same with a folder of its own that is removed. */
export function readDeckHere(path: string): ComingDeck {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-deck-'))
  try {
    return readDeckFile(path, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readWithin(path: string): Uint8Array {
  try {
    const about = statSync(path)
    if (!about.isFile()) throwDeckError('unreadable')
    if (about.size > MOST_PACKAGE_BYTES) throwDeckError('too-large')
    return readFileSync(path)
  } catch (error) {
    if (error instanceof DeckError) throw error
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return throwDeckError(isMissing ? 'missing' : 'unreadable', error)
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    return throwDeckError('broken', error)
  }
}

// Bytes 18 and 19 say how the file is written: 2 would ask for a log beside it, which a copy does not have.
function asRollback(collection: Uint8Array): Uint8Array {
  if (collection[18] !== 2 || collection[19] !== 2) return collection
  const copy = Uint8Array.from(collection)
  copy.set([1, 1], 18)
  return copy
}

function writePrivate(path: string, bytes: Uint8Array) {
  const file = openSync(path, 'wx', 0o600)
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
  } finally {
    closeSync(file)
  }
}
