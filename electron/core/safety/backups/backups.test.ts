import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { EpochMs } from '#contract/units.ts'
import { migrations } from '../../store/migrations/all.ts'
import { DATA_FILE } from '../../store/open-store.ts'
import { StartError } from '../../store/start-error.ts'
import { evening, openTestCore, saveCard, temporaryFolder } from '../../testing/test-core.ts'
import { openLibrary } from '../open-library.ts'
import { verifyLibrary } from '../verify.ts'
import { backUpNow } from './back-up-now.ts'
import { backupFile, listBackups } from './backup-folder.ts'
import { backupFolder } from './backup-place.ts'
import { BackupError } from './backup-error.ts'
import { checkFile } from './check-file.ts'
import { createBackupKeeper } from './keep-backups.ts'
import { makeBackupNow } from './make-backup.ts'
import { checkBackup, restoreBackup } from './restore-backup.ts'

/** A study with a card, and a backup of it; then a second card. */
async function studyWithBackup() {
  const { core, options } = openTestCore()
  await saveCard(core, '感受野')
  core.close()
  const { dataDir } = options
  const library = openLibrary(dataDir)
  const { id, record } = backUpNow(library.database, dataDir, 'asked')
  library.close()
  const again = openTestCore(options)
  await saveCard(again.core, '增长')
  again.core.close()
  return { dataDir, id, record, path: join(dataDir, DATA_FILE), folder: backupFolder(dataDir) }
}

function cardsIn(dataDir: string): number {
  const { database, close } = openLibrary(dataDir)
  const cards = database.one<{ cards: number }>('SELECT count(*) AS cards FROM cards')?.cards ?? 0
  close()
  return cards
}

function failureOf(work: () => unknown): string {
  try {
    work()
    return 'no failure'
  } catch (error) {
    if (error instanceof BackupError || error instanceof StartError) return error.code
    throw error
  }
}

it('puts a backup in the place of the library, and keeps what was there as one more', async () => {
  const { dataDir, id, record, folder } = await studyWithBackup()
  expect(record).toMatchObject({ cards: 1, texts: 1, isSound: true, reason: 'asked' })
  const { kept } = restoreBackup(dataDir, id)
  expect(verifyLibrary(dataDir)).toEqual({ isSound: true, findings: [], notes: [] })
  expect(cardsIn(dataDir)).toBe(1)
  expect(listBackups(folder).map((each) => [each.id, checkBackup(folder, each).cards])).toEqual([
    [id, 1],
    [kept, 2],
  ])
  restoreBackup(dataDir, kept ?? '')
  expect(cardsIn(dataDir)).toBe(2)
})

it.each([
  ['gone', (path: string) => rmSync(path)],
  ['empty', (path: string) => truncateSync(path, 0)],
  ['broken', (path: string) => writeFileSync(path, readFileSync(path).fill(7, 2000, 30_000))],
  ['no database', (path: string) => writeFileSync(path, 'no database')],
])('restores also where the library is %s, and never loses what was left', async (_, spoil) => {
  const { dataDir, path } = await studyWithBackup()
  spoil(path)
  const left = statSync(path, { throwIfNoEntry: false })?.size ? readFileSync(path) : null
  expect(failureOf(() => openLibrary(dataDir))).toMatch(/^data-/)
  const { kept } = restoreBackup(dataDir, 'newest')
  expect(cardsIn(dataDir)).toBe(1)
  expect(kept === null ? null : readFileSync(backupFile(backupFolder(dataDir), kept))).toEqual(left)
})

it('keeps what a killed program had written when another backup is restored over it', async () => {
  const { dataDir, id, path, folder } = await studyWithBackup()
  const { database, close } = openLibrary(dataDir)
  database.run('DELETE FROM cards')
  const [main, log] = [readFileSync(path), readFileSync(`${path}-wal`)]
  close()
  writeFileSync(path, main)
  writeFileSync(`${path}-wal`, log)
  writeFileSync(join(dataDir, 'duizhao.seal'), '')
  rmSync(join(dataDir, 'duizhao.seal'))
  const { kept } = restoreBackup(dataDir, id)
  expect(cardsIn(dataDir)).toBe(1)
  const found = listBackups(folder).find((each) => each.id === kept)
  expect(found && checkBackup(folder, found)).toMatchObject({ isSound: true, cards: 0 })
})

it('restores nothing that is damaged, unknown or newer, nor into a folder in use, and changes nothing then', async () => {
  const { dataDir, id, folder } = await studyWithBackup()
  expect(failureOf(() => restoreBackup(dataDir, 'no-such'))).toBe('no-backup')
  expect(failureOf(() => restoreBackup(temporaryFolder(), 'newest'))).toBe('no-backup')
  const library = openLibrary(dataDir)
  expect(failureOf(() => restoreBackup(dataDir, id))).toBe('folder-in-use')
  library.close()
  const path = backupFile(folder, id)
  const whole = readFileSync(path)
  writeFileSync(
    path,
    whole.map((byte, at) => (at === 5000 ? byte ^ 1 : byte)),
  )
  expect(failureOf(() => restoreBackup(dataDir, id))).toBe('backup-damaged')
  expect(failureOf(() => restoreBackup(dataDir, 'newest'))).toBe('no-backup')
  writeFileSync(path, '')
  expect(failureOf(() => restoreBackup(dataDir, id))).toBe('backup-damaged')
  expect(cardsIn(dataDir)).toBe(2)
  const future = [...migrations, { name: '9999-of-the-future', sql: 'CREATE TABLE future (id TEXT)' }]
  const other = temporaryFolder()
  const newer = openLibrary(other, future)
  const made = backUpNow(newer.database, other, 'asked')
  newer.close()
  expect(failureOf(() => restoreBackup(other, made.id))).toBe('backup-newer')
})

it('makes a backup before the data get a newer shape', () => {
  const dataDir = temporaryFolder()
  openLibrary(dataDir, migrations.slice(0, 3)).close()
  openLibrary(dataDir).close()
  const [made, ...others] = listBackups(backupFolder(dataDir))
  expect([made?.record?.reason, made?.record?.version, others]).toEqual(['migration', 3, []])
})

it('makes no backup where the disk has no room for it, and leaves nothing of it', async () => {
  const { dataDir, folder } = await studyWithBackup()
  const before = readdirSync(folder)
  const { database, close } = openLibrary(dataDir)
  const plan = { folder, reason: 'asked', byteLength: Number.MAX_SAFE_INTEGER } as const
  expect(failureOf(() => makeBackupNow(plan, (path) => void database.run('VACUUM INTO ?', path)))).toBe('no-space')
  expect(failureOf(() => makeBackupNow({ ...plan, byteLength: 0 }, (path) => writeFileSync(path, 'half')))).toBe(
    'not-sound',
  )
  close()
  expect(readdirSync(folder)).toEqual(before)
})

it('keeps backups from the eyes of others', async () => {
  const { folder } = await studyWithBackup()
  const modes = [folder, ...readdirSync(folder).map((name) => join(folder, name))].map(
    (path) => statSync(path).mode & 0o777,
  )
  expect(modes).toEqual([0o700, 0o600, 0o600])
})

it('makes backups by itself: a day after the last, after changes, and before a large import', async () => {
  const dataDir = temporaryFolder()
  let now = evening
  const { database, close } = openLibrary(dataDir)
  const logged: string[] = []
  const keeper = createBackupKeeper({
    database,
    dataDir,
    clock: () => now,
    log: (line) => logged.push(line),
    check: (path) => Promise.resolve(checkFile(path)),
  })
  const reasons = () => listBackups(backupFolder(dataDir)).map(({ record }) => record?.reason)
  const change = (at: number) =>
    database.run('INSERT INTO undo_steps (token, at, step) VALUES (?, ?, ?)', `token ${at}`, at, '{}')
  await keeper.daily()
  expect(reasons()).toEqual([])
  change(1)
  await keeper.daily()
  await keeper.daily()
  await keeper.ofChanges()
  expect(reasons()).toEqual(['daily'])
  change(2)
  await keeper.ofChanges()
  await keeper.ofChanges()
  await keeper.beforeImport(1000)
  await keeper.beforeImport(50_000_000)
  expect(reasons()).toEqual(['daily', 'changes', 'import'])
  now = (now + 86_400_001) as EpochMs
  await keeper.daily()
  expect(reasons()).toEqual(['daily', 'changes', 'import', 'daily'])
  rmSync(backupFolder(dataDir), { recursive: true })
  writeFileSync(backupFolder(dataDir), 'no folder')
  change(3)
  await keeper.ofChanges()
  expect(logged).toEqual(['no backup was made (changes): not-writable'])
  const ended = keeper.ofChanges()
  await keeper.end()
  await ended
  close()
  expect(verifyLibrary(dataDir)?.notes).toEqual([])
})

it('leaves an unsealed library, and raises no alarm, where it is closed while a backup is being made', async () => {
  const dataDir = temporaryFolder()
  const { database, close } = openLibrary(dataDir)
  database.script(`WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 20000)
    INSERT INTO settings (key, value) SELECT n, hex(randomblob(200)) FROM many`)
  const ending = new AbortController()
  const copying = database.copyInto(join(dataDir, 'copy'), ending.signal)
  close()
  ending.abort()
  await copying.catch(() => undefined)
  expect(verifyLibrary(dataDir)?.findings).toEqual([])
  openLibrary(dataDir).close()
  expect(verifyLibrary(dataDir)).toEqual({ isSound: true, findings: [], notes: [] })
})
