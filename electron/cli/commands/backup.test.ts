import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { backupFolder } from '#core/safety/backups/backup-place.ts'
import { openLibrary } from '#core/safety/open-library.ts'
import { DATA_FILE } from '#core/store/open-store.ts'
import { createTestTerminal } from '../testing/test-terminal.ts'
import { backup } from './backup.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

async function run(...args: readonly string[]) {
  const { given, out, err } = createTestTerminal()
  const code = await backup.run(args, given)
  return { code, out, err, rows: out.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

it('makes a backup, lists it, and restores it over an emptied library', async () => {
  const dataDir = join(folder, 'data')
  const library = openLibrary(dataDir)
  library.database.run(`INSERT INTO settings (key, value) VALUES ('kept', '1')`)
  library.close()
  const made = await run('--data', dataDir, '--json')
  const row = { id: expect.any(String), at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/), cards: 0, texts: 0 }
  expect([made.code, made.rows]).toEqual([0, [{ ...row, bytes: expect.any(Number), verified: true }]])
  expect((await run('--list', '--data', dataDir, '--json')).rows).toEqual(made.rows)
  truncateSync(join(dataDir, DATA_FILE), 0)
  expect(await run('--data', dataDir, '--json')).toMatchObject({ code: 2, out: [], err: [expect.any(String)] })
  const id = String(made.rows[0]?.['id'])
  const restored = await run('--restore', id, '--data', dataDir, '--json')
  expect([restored.code, restored.rows]).toEqual([0, [{ restored: id, cards: 0, texts: 0, kept: null }]])
  const again = openLibrary(dataDir)
  expect(again.database.one('SELECT value FROM settings')).toEqual({ value: '1' })
  expect(await run('--restore', id, '--data', dataDir)).toMatchObject({ code: 2, out: [], err: [expect.any(String)] })
  again.close()
})

it('says of a backup that rotted that it is not verified', async () => {
  openLibrary(folder).close()
  const { rows } = await run('--data', folder, '--json')
  truncateSync(join(backupFolder(folder), `${String(rows[0]?.['id'])}.sqlite`), 4096)
  const listed = await run('--list', '--data', folder, '--json')
  expect([listed.code, listed.rows[0]?.['verified']]).toEqual([1, false])
  expect((await run('--restore', String(rows[0]?.['id']), '--data', folder)).code).toBe(1)
})

it.each([
  [['--no-such']],
  [['--restore', '']],
  [['--list', '--restore', 'x']],
  [['--data', 'nowhere']],
  [['--data', 'nowhere', '--list']],
  [['--data', 'a-file', '--restore', 'x']],
  [['--data', '.']],
  [['--data', '.', '--restore', '../../etc/passwd']],
])('says in one sentence what is wrong with backup %j, and makes nothing', async (args) => {
  writeFileSync(join(folder, 'a-file'), '')
  const placed = args.map((each) => (/^(?:nowhere|a-file|\.)$/.test(each) ? join(folder, each) : each))
  const { code, out, err } = await run(...placed)
  expect([code, out.length, err.length]).toEqual([2, 0, 1])
  expect([readdirSync(folder), existsSync(join(folder, 'nowhere'))]).toEqual([['a-file'], false])
})
