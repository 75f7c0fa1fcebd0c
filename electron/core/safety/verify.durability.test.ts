import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { seeded } from '../random/seeded.ts'
import { DATA_FILE } from '../store/open-store.ts'
import { StartError } from '../store/start-error.ts'
import { timesOf } from '../testing/durability/run-length.ts'
import { openTestCore, saveCard } from '../testing/test-core.ts'
import { openLibrary } from './open-library.ts'
import { verifyLibrary } from './verify.ts'

const FLIPS = timesOf(1000, 100)
const CUTS = timesOf(200, 30)
const SEED = 17

async function closedStudy() {
  const { core, options } = openTestCore()
  await saveCard(core, '感受野')
  core.close()
  const path = join(options.dataDir, DATA_FILE)
  return { dataDir: options.dataDir, path, whole: readFileSync(path) }
}

/** How a damaged library is missed, if it is. */
function miss(dataDir: string, path: string, damaged: Buffer): string | null {
  writeFileSync(path, damaged)
  if (verifyLibrary(dataDir)?.isSound !== false) return 'verified'
  try {
    openLibrary(dataDir).close()
    return 'opened'
  } catch (error) {
    if (!(error instanceof StartError)) throw error
  }
  return readFileSync(path).equals(damaged) ? null : 'changed'
}

it('notices every flipped bit and every cut after a clean close, and writes nothing', async () => {
  const random = seeded(SEED)
  const { dataDir, path, whole } = await closedStudy()
  const missed: string[] = []
  for (let flip = 0; flip < FLIPS; flip++) {
    // Every tenth in the header, where SQLite itself looks.
    const at = random.below(flip % 10 === 0 ? 100 : whole.length)
    const damaged = Buffer.from(whole)
    damaged.writeUInt8(damaged.readUInt8(at) ^ (1 << random.below(8)), at)
    const how = miss(dataDir, path, damaged)
    if (how) missed.push(`flip at ${at}: ${how}`)
  }
  for (let cut = 0; cut < CUTS; cut++) {
    const length = cut === 0 ? 0 : random.below(whole.length)
    const how = miss(dataDir, path, whole.subarray(0, length))
    if (how) missed.push(`cut at ${length}: ${how}`)
  }
  console.info(`${FLIPS} flips, ${CUTS} cuts, ${missed.length} missed, 0 crashes (seed ${SEED})`)
  expect(missed).toEqual([])
  writeFileSync(path, whole)
  expect(verifyLibrary(dataDir)?.isSound).toBe(true)
})
