import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { StartError } from './start-error.ts'
import { temporaryFolder } from '../testing/test-core.ts'
import { migrations } from './migrations/all.ts'
import type { Migration } from './migrations/migration.ts'
import { DATA_FILE, openStore as openGuarded } from './open-store.ts'

const nothing = () => undefined
const unguarded = { beforeOpening: nothing, opened: nothing, beforeMigrating: nothing, closed: nothing }
const openStore = (folder: string, known?: readonly Migration[]) => openGuarded(folder, unguarded, known)

function codeOf(open: () => unknown): string {
  try {
    open()
    return 'opened'
  } catch (error) {
    if (error instanceof StartError) return error.code
    throw error
  }
}

const digestsIn = (folder: string) =>
  readdirSync(folder).map((name) => [
    name,
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex'),
  ])

it('flushes every commit, checks foreign keys, and trusts no schema', () => {
  const { database, close } = openStore(join(temporaryFolder(), 'new', 'folder'))
  const read = (pragma: string) => Object.values(database.one(`PRAGMA ${pragma}`) ?? {})[0]
  expect(['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'locking_mode'].map(read)).toEqual([
    'wal',
    2,
    1,
    0,
    'exclusive',
  ])
  close()
})

it('lets a second core in only when the first is closed', () => {
  const folder = temporaryFolder()
  const first = openStore(folder)
  expect(codeOf(() => openStore(folder))).toBe('folder-in-use')
  first.close()
  first.close()
  openStore(folder).close()
})

it('refuses data of a newer program and leaves it as it is', () => {
  const folder = temporaryFolder()
  openStore(folder, [...migrations, { name: '9999-of-the-future', sql: 'CREATE TABLE future (id TEXT)' }]).close()
  const before = digestsIn(folder)
  expect(codeOf(() => openStore(folder))).toBe('data-newer')
  expect(digestsIn(folder)).toEqual(before)
})

it('says that the data is damaged and leaves it as it is', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, DATA_FILE), 'this was never a database'.repeat(400))
  const before = readFileSync(join(folder, DATA_FILE))
  expect(codeOf(() => openStore(folder))).toBe('data-damaged')
  expect(readFileSync(join(folder, DATA_FILE)).equals(before)).toBe(true)
})

it('says that the folder cannot be written', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'file'), '')
  expect(codeOf(() => openStore(join(folder, 'file')))).toBe('folder-unwritable')
  expect(codeOf(() => openStore(join(folder, 'file', 'below')))).toBe('folder-unwritable')
  mkdirSync(join(folder, 'odd', DATA_FILE), { recursive: true })
  expect(codeOf(() => openStore(join(folder, 'odd')))).toBe('folder-unwritable')
})

it('keeps the old shape whole when a migration fails half-way', () => {
  const folder = temporaryFolder()
  const broken = { name: '0002-broken', sql: 'CREATE TABLE half (id TEXT); INSERT INTO nowhere VALUES (1);' }
  openStore(folder).close()
  expect(() => openStore(folder, [...migrations, broken])).toThrow(/nowhere/)
  const { database, close } = openStore(folder)
  expect(database.one(`SELECT 1 FROM sqlite_schema WHERE name = 'half'`)).toBeUndefined()
  close()
})
