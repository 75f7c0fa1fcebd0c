import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { seeded } from '../../random/seeded.ts'
import { timesOf } from '../../testing/durability/run-length.ts'
import { temporaryFolder } from '../../testing/test-core.ts'
import { openLibrary } from '../open-library.ts'
import { verifyLibrary } from '../verify.ts'
import { backUpNow } from './back-up-now.ts'
import { listBackups, removeBackup } from './backup-folder.ts'
import { backupFolder } from './backup-place.ts'
import { checkBackup } from './restore-backup.ts'

const KILLS = timesOf(100, 12)
const SEED = 29
const script = fileURLToPath(new URL('../../testing/durability/backup-child.ts', import.meta.url))

function makeLibrary(): string {
  const dataDir = temporaryFolder()
  const { database, close } = openLibrary(dataDir)
  database.script(`WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 8000)
    INSERT INTO settings (key, value) SELECT n, 'kept ' || n FROM many`)
  backUpNow(database, dataDir, 'asked')
  close()
  return dataDir
}

async function killIn(mode: 'backup' | 'restore', dataDir: string, afterMs: number) {
  const child = spawn(process.execPath, [script, mode, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  // The first is done: the kill comes somewhere in the next ones.
  await once(child.stdout, 'data')
  await wait(afterMs)
  child.kill('SIGKILL')
  await exited
}

/** The ids of all that can be restored; those of before that age made superfluous are no loss. */
const restorable = (folder: string): readonly string[] =>
  listBackups(folder).flatMap((each) => (each.record && checkBackup(folder, each).isSound ? [each.id] : []))

function isWhole(dataDir: string): boolean {
  if (verifyLibrary(dataDir)?.isSound !== true) return false
  const { database, close } = openLibrary(dataDir)
  const kept = database.one<{ kept: number }>(
    `SELECT count(*) AS kept FROM settings WHERE value = 'kept ' || key`,
  )?.kept
  close()
  return kept === 8000
}

it.each(['backup', 'restore'] as const)(
  'has no fewer backups to restore, and a whole library, wherever a %s is killed',
  async (mode) => {
    const random = seeded(SEED)
    const dataDir = makeLibrary()
    const folder = backupFolder(dataDir)
    const faults: string[] = []
    let made = 0
    for (let kill = 0; kill < KILLS; kill++) {
      const before = restorable(folder)
      await killIn(mode, dataDir, random.below(150))
      const after = restorable(folder)
      made += after.filter((id) => !before.includes(id)).length
      if (after.length < before.length) faults.push(`${kill}: ${before.length} backups, then ${after.length}`)
      if (!isWhole(dataDir)) faults.push(`${kill}: the library is not whole`)
      for (const id of after.slice(0, -6)) removeBackup(folder, id)
    }
    console.info(`${mode}: ${KILLS} kills, ${made} backups made, ${faults.length} faults (seed ${SEED})`)
    expect(faults).toEqual([])
    expect(made).toBeGreaterThanOrEqual(KILLS)
  },
)
