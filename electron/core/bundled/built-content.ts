import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Term } from '#contract/glossary.ts'
import { Edition } from '../formats/edition/edition.ts'
import { sha256 } from '../store/sha256.ts'
import { StartError } from '../store/start-error.ts'

export interface BuiltNotice {
  readonly name: string
  readonly licence: string
  readonly text: string
}

/** An edition that is shipped, read only as far as is needed to know whether it is new. */
export interface ShippedEdition {
  readonly digest: string
  readonly read: () => Edition
}

export interface BuiltContent {
  readonly terms: readonly Term[]
  readonly notices: readonly BuiltNotice[]
  readonly editions: readonly ShippedEdition[]
}

/** Reads what the build made. Throws a `StartError` 'content-missing' where it is not there or not whole. */
export function readBuiltContent(contentDir: string): BuiltContent {
  return orMissing(() => {
    // Our own build wrote these, and checked them with the schemas of these very types.
    const terms = JSON.parse(readFileSync(join(contentDir, 'glossary.json'), 'utf8')) as readonly Term[]
    const notices = JSON.parse(readFileSync(join(contentDir, 'notices.json'), 'utf8')) as readonly BuiltNotice[]
    const folder = join(contentDir, 'editions')
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
    return { terms, notices, editions: names.toSorted().map((name) => shippedEdition(join(folder, name))) }
  })
}

function orMissing<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    throw new StartError('content-missing', {}, error)
  }
}

function shippedEdition(path: string): ShippedEdition {
  const bytes = readFileSync(path)
  return {
    digest: sha256(bytes),
    read: () => orMissing(() => v.parse(Edition, JSON.parse(bytes.toString('utf8')))),
  }
}
