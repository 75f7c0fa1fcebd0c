import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Client, createClient } from '#contract/client.ts'
import { CommandError } from '#contract/errors.ts'
import { startChild } from '../testing/durability/child.ts'
import { seeded } from '../random/seeded.ts'
import { openDatabase } from '../store/database.ts'
import { DATA_FILE } from '../store/open-store.ts'
import { timesOf } from '../testing/durability/run-length.ts'
import { builtContent, evening, temporaryFolder } from '../testing/test-core.ts'
import { goodFiles } from './testing/good-files.ts'
import { hostileFiles } from './testing/hostile-files.ts'
import { mutateFile } from './testing/mutate-file.ts'
import { FileErrorCode } from '#contract/file-errors.ts'
import { FileError } from './file-error.ts'
import { parseFile } from './parse-file.ts'

const clock = () => performance.now()

/** The code that reading a file ended with, or null where it was read. Anything else that is thrown is passed on. */
function codeOf(read: () => unknown): FileErrorCode | null {
  try {
    read()
    return null
  } catch (error) {
    if (error instanceof FileError) return error.code
    throw error
  }
}

it.each(hostileFiles)('meets $what in $name with an answer, and with nothing else', ({ name, make, refused }) => {
  const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype))
  expect(codeOf(() => parseFile(make(), name, {}, clock))).toBe(refused)
  expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before)
})

const MUTATIONS = timesOf(500, 60)
const SEED = 7
const MEMORY_MIB = 512
const LONGEST_MS = 20_000

/** Gives a file to a core and tells why it was refused; null where it was taken in. */
async function giveIn(client: Client, name: string, bytes: Uint8Array): Promise<string | null> {
  try {
    const { upload } = await client.call('imports.begin', { name, byteLength: bytes.length })
    // An empty piece is no piece.
    if (bytes.length > 0) await client.call('imports.append', { upload, base64: Buffer.from(bytes).toString('base64') })
    await client.call('imports.take', { upload, corrections: { encoding: null, title: null } })
    return null
  } catch (error) {
    if (!(error instanceof CommandError && error.is('file-refused'))) throw error
    return error.data.reason
  }
}

async function within<Value>(work: Promise<Value>, what: string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in time: ${what}`)), LONGEST_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Rows of every table that a text has. */
function rowsIn(dataDir: string): Readonly<Record<string, number>> {
  const database = openDatabase(join(dataDir, DATA_FILE), { waitMs: 1000 })
  const count = (table: string) => database.one<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`)?.rows ?? 0
  const rows = Object.fromEntries(['texts', 'beads', 'segments'].map((table) => [table, count(table)]))
  expect(database.one('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
  database.close()
  return rows
}

it.each(Object.entries(goodFiles))(
  'takes in or refuses every broken copy of a file of kind %s, and leaves no row of a refused one behind',
  async (kind, { name, bytes }) => {
    const folders = { dataDir: temporaryFolder(), contentDir: builtContent() }
    const child = await startChild(folders, evening, ['env', `NODE_OPTIONS=--max-old-space-size=${MEMORY_MIB}`])
    expect(await child.open()).toBe('ready')
    const client = createClient(child.channel(1))
    const random = seeded(SEED)
    const told = new Map<string, number>()
    const textCount = async () => (await client.call('library.list', {})).texts.length
    let standing = await textCount()
    for (let index = 0; index < MUTATIONS; index++) {
      const mutated = mutateFile(bytes, random)
      const reason = await within(giveIn(client, name, mutated), `${kind}, seed ${SEED}, copy ${index}`)
      told.set(reason ?? 'taken in', (told.get(reason ?? 'taken in') ?? 0) + 1)
      const after = await textCount()
      expect({ index, texts: after }).toEqual({ index, texts: reason === null ? after : standing })
      standing = after
      if (reason === null) continue
      // Each has its sentence: host/file-error-sentence.test.ts.
      expect(FileErrorCode.options).toContain(reason)
    }
    const { texts } = await client.call('library.list', {})
    const pairs = texts.reduce((sum, { pairCount }) => sum + pairCount, 0)
    await child.end()
    expect(rowsIn(folders.dataDir)).toMatchObject({ texts: texts.length, beads: pairs })
    console.log(kind, Object.fromEntries(told))
  },
)
