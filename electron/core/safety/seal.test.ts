import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DATA_FILE } from '../store/open-store.ts'
import { StartError } from '../store/start-error.ts'
import { temporaryFolder } from '../testing/test-core.ts'
import { backUpNow } from './backups/back-up-now.ts'
import { digestOfFile } from './file-digest.ts'
import { openLibrary } from './open-library.ts'
import { SEAL_FILE } from './seal.ts'
import { verifyLibrary } from './verify.ts'
import { byteAt } from '../arrays/read-array.ts'

function closedLibrary() {
  const dataDir = temporaryFolder()
  const { database, close } = openLibrary(dataDir)
  for (let at = 0; at < 300; at++)
    database.run('INSERT INTO settings (key, value) VALUES (?, ?)', `key ${at}`, `value ${at}`)
  close()
  return { dataDir, path: join(dataDir, DATA_FILE) }
}

function refusal(dataDir: string): string {
  try {
    openLibrary(dataDir).close()
    return 'opened'
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    return `${error.code} ${error.data['finding']}`
  }
}

const digestsIn = (dataDir: string) =>
  readdirSync(dataDir).map((name) => [name, digestOfFile(join(dataDir, name)).sha256])

it('finds a library sound that was closed, and opens it', () => {
  const { dataDir } = closedLibrary()
  const before = digestsIn(dataDir)
  expect(verifyLibrary(dataDir)).toEqual({ isSound: true, findings: [], notes: [] })
  expect(digestsIn(dataDir)).toEqual(before)
  expect(refusal(dataDir)).toBe('opened')
  expect(verifyLibrary(dataDir)?.isSound).toBe(true)
})

it.each([
  ['gone', 'data-gone', (path: string) => rmSync(path)],
  ['empty', 'data-gone', (path: string) => truncateSync(path, 0)],
  ['cut-short', 'data-damaged', (path: string) => truncateSync(path, 5000)],
  ['grown', 'data-damaged', (path: string) => writeFileSync(path, '\0', { flag: 'a' })],
  ['log-left', 'data-damaged', (path: string) => writeFileSync(`${path}-wal`, 'of another program')],
])('never takes a library that is %s for a new one or a whole one', (finding, code, spoil) => {
  const { dataDir, path } = closedLibrary()
  spoil(path)
  const before = digestsIn(dataDir)
  expect(refusal(dataDir)).toBe(`${code} ${finding}`)
  expect(verifyLibrary(dataDir)?.findings.map(({ code: found }) => found)).toEqual([finding])
  expect(digestsIn(dataDir)).toEqual(before)
})

it('still says that a library is gone when only its log is left, or its backups, or that it is empty without a seal', () => {
  const [logged, empty] = [temporaryFolder(), temporaryFolder()]
  writeFileSync(join(logged, `${DATA_FILE}-wal`), 'a log')
  writeFileSync(join(empty, DATA_FILE), '')
  expect(refusal(logged)).toBe('data-gone gone')
  expect(refusal(empty)).toBe('data-gone empty')
  const { dataDir, path } = closedLibrary()
  const library = openLibrary(dataDir)
  backUpNow(library.database, dataDir, 'asked')
  library.close()
  rmSync(path)
  rmSync(join(dataDir, SEAL_FILE))
  expect(refusal(dataDir)).toBe('data-gone gone')
})

it('opens a library whose seal alone is damaged, and says so when asked', () => {
  const { dataDir } = closedLibrary()
  const seal = readFileSync(join(dataDir, SEAL_FILE))
  for (let at = 0; at < seal.length - 1; at += 7) {
    const flipped = Buffer.from(seal)
    flipped[at] = byteAt(flipped, at) ^ 1
    writeFileSync(join(dataDir, SEAL_FILE), flipped)
    expect(verifyLibrary(dataDir)?.findings).toEqual([{ code: 'seal-damaged', file: SEAL_FILE, count: 1 }])
  }
  expect(refusal(dataDir)).toBe('opened')
  expect(verifyLibrary(dataDir)).toEqual({ isSound: true, findings: [], notes: [] })
})

it('raises no alarm about a library that is open, was killed, or is older than its seal, and says what it could not do', () => {
  const { dataDir } = closedLibrary()
  const { database, close } = openLibrary(dataDir)
  database.run('UPDATE settings SET value = ?', 'written while open')
  expect(verifyLibrary(dataDir)).toEqual({ isSound: true, findings: [], notes: ['in-use'] })
  const killed = temporaryFolder()
  for (const name of readdirSync(dataDir)) copyFileSync(join(dataDir, name), join(killed, name))
  close()
  expect(existsSync(join(killed, `${DATA_FILE}-wal`))).toBe(true)
  const before = digestsIn(killed)
  expect(verifyLibrary(killed)).toEqual({ isSound: true, findings: [], notes: ['not-closed'] })
  expect(digestsIn(killed)).toEqual(before)
  const again = openLibrary(killed)
  expect(again.database.one('SELECT DISTINCT value FROM settings')).toEqual({ value: 'written while open' })
  again.close()
  expect(verifyLibrary(killed)?.notes).toEqual([])
  rmSync(join(killed, SEAL_FILE))
  expect(verifyLibrary(killed)).toEqual({ isSound: true, findings: [], notes: ['never-sealed'] })
  expect(refusal(killed)).toBe('opened')
})

it('finds broken structure and loose references also where there is no seal', () => {
  const { dataDir, path } = closedLibrary()
  const { database, close } = openLibrary(dataDir)
  database.script('PRAGMA foreign_keys = OFF')
  database.run(`INSERT INTO places (text_id, pair_index, furthest_index) VALUES ('nowhere', 0, 0)`)
  close()
  expect(verifyLibrary(dataDir)?.findings).toEqual([{ code: 'references', file: DATA_FILE, count: 1 }])
  rmSync(join(dataDir, SEAL_FILE))
  expect(refusal(dataDir)).toBe('data-damaged references')
  writeFileSync(path, readFileSync(path).fill(0xff, 4096, 8192))
  expect(refusal(dataDir)).toBe('data-damaged structure')
  writeFileSync(path, 'this was never a database'.repeat(400))
  expect(refusal(dataDir)).toBe('data-damaged not-a-database')
})

it('knows a folder that never held a library', () => {
  const folder = temporaryFolder()
  expect(verifyLibrary(folder)).toBeNull()
  mkdirSync(join(folder, 'other'))
  expect(refusal(join(folder, 'new'))).toBe('opened')
})
