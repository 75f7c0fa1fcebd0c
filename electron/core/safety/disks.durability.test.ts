import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { CommandError } from '#contract/errors.ts'
import { openCore } from '../core.ts'
import { failureOf, openTestCore, saveCard } from '../testing/test-core.ts'
import { DATA_FILE } from '../store/open-store.ts'
import { StartError } from '../store/start-error.ts'
import { sqliteErrorCode } from '../store/sqlite-errors.ts'
import { transact } from '../store/database.ts'
import { temporaryFolder } from '../testing/test-core.ts'
import { backUpNow } from './backups/back-up-now.ts'
import { BackupError } from './backups/backup-error.ts'
import { openLibrary } from './open-library.ts'
import { verifyLibrary } from './verify.ts'

/** A disk of that size, or null where this user may not mount one. */
function disk(sizeKiB: number): string | null {
  const place = join(temporaryFolder(), 'disk')
  mkdirSync(place)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeKiB}k`, 'none', place], { stdio: 'ignore' })
  } catch {
    console.warn('SKIPPED: this user may not mount a disk, so nothing was tried on a full or read-only one')
    return null
  }
  onTestFinished(() => void execFileSync('umount', [place]))
  return place
}

function codeOf(work: () => unknown): string {
  try {
    work()
    return 'done'
  } catch (error) {
    if (error instanceof StartError || error instanceof BackupError || error instanceof CommandError) return error.code
    const code = sqliteErrorCode(error)
    if (code === null) throw error
    return `sqlite ${code}`
  }
}

const fill = (place: string) => {
  try {
    for (let piece = 4096 * 64; piece >= 4096; piece /= 2)
      for (;;) writeFileSync(join(place, 'filler'), Buffer.alloc(piece), { flag: 'a' })
  } catch {
    // Full, which was the aim; the last pages are taken one by one.
  }
  try {
    for (;;) writeFileSync(join(place, 'filler'), Buffer.alloc(4096), { flag: 'a' })
  } catch {
    // Full.
  }
}

it('says that the disk is full at the first start, and starts once there is room', () => {
  const place = disk(4096)
  if (!place) return
  fill(place)
  const dataDir = join(place, 'data')
  expect(codeOf(() => openLibrary(dataDir))).toBe('disk-full')
  rmSync(join(place, 'filler'))
  expect(codeOf(() => openLibrary(dataDir).close())).toBe('done')
  expect(verifyLibrary(dataDir)?.isSound).toBe(true)
})

it('says that the disk is full at a later start, and changes nothing', () => {
  const place = disk(4096)
  if (!place) return
  const dataDir = join(place, 'data')
  openLibrary(dataDir).close()
  const before = readFileSync(join(dataDir, DATA_FILE))
  fill(place)
  expect(codeOf(() => openLibrary(dataDir))).toBe('disk-full')
  expect(readFileSync(join(dataDir, DATA_FILE)).equals(before)).toBe(true)
  expect(verifyLibrary(dataDir)).toEqual({ isSound: true, findings: [], notes: [] })
})

it('keeps all that was saved when the disk fills up, makes no backup there, and goes on when there is room', () => {
  const place = disk(8192)
  if (!place) return
  const dataDir = join(place, 'data')
  const { database, close } = openLibrary(dataDir)
  let saved = 0
  const save = () => {
    transact(database, () =>
      database.run('INSERT INTO settings (key, value) VALUES (?, ?)', `k${saved}`, 'x'.repeat(9000)),
    )
    saved++
  }
  const failure = codeOf(() => {
    for (;;) save()
  })
  expect([failure, saved > 50]).toEqual(['sqlite 13', true])
  expect(codeOf(() => backUpNow(database, dataDir, 'asked'))).toBe('no-space')
  const count = () => database.one<{ n: number }>('SELECT count(*) AS n FROM settings')?.n
  expect(count()).toBe(saved)
  execFileSync('mount', ['-o', 'remount,size=65536k', place])
  save()
  expect(codeOf(() => backUpNow(database, dataDir, 'asked'))).toBe('done')
  close()
  expect(verifyLibrary(dataDir)).toEqual({ isSound: true, findings: [], notes: [] })
})

it('says that a read-only folder cannot be written, and changes nothing', () => {
  const place = disk(8192)
  if (!place) return
  const dataDir = join(place, 'data')
  openLibrary(dataDir).close()
  const before = readFileSync(join(dataDir, DATA_FILE))
  execFileSync('mount', ['-o', 'remount,ro', place])
  expect(codeOf(() => openLibrary(dataDir))).toBe('folder-unwritable')
  expect(codeOf(() => openLibrary(join(place, 'new')))).toBe('folder-unwritable')
  expect(verifyLibrary(dataDir)).toEqual({ isSound: true, findings: [], notes: [] })
  expect(readFileSync(join(dataDir, DATA_FILE)).equals(before)).toBe(true)
})

it('reads a library on a disk that cannot be written, and leaves it as it is', async () => {
  const place = disk(8192)
  if (!place) return
  const dataDir = join(place, 'data')
  const test = openTestCore({ dataDir })
  await saveCard(test.core, '感受野')
  test.core.close()
  const before = readFileSync(join(dataDir, DATA_FILE))
  execFileSync('mount', ['-o', 'remount,ro', place])
  const core = openCore({ ...test.options, rescues: true })
  try {
    expect(await core.call('app.state', {})).toMatchObject({ fault: null, isReadingOnly: true })
    expect((await core.call('cards.list', { search: '', offset: 0, limit: 5 })).total).toBe(1)
    expect(await failureOf(core.call('settings.change', { patch: { newPerDay: 3 } }))).toBe('read-only')
  } finally {
    core.close()
  }
  expect(readFileSync(join(dataDir, DATA_FILE)).equals(before)).toBe(true)
})
