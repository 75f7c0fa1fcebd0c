import { closeSync, copyFileSync, cpSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openCore } from '../core.ts'
import { openDatabase } from '../store/database.ts'
import { DATA_FILE } from '../store/open-store.ts'
import { takeFile } from '../testing/own-text.ts'
import { failureOf, openTestCore, saveCard, temporaryFolder } from '../testing/test-core.ts'
import { backupFile, listBackups } from './backups/backup-folder.ts'
import { backupFolder } from './backups/backup-place.ts'
import { salvageLibrary } from './salvage.ts'
import { verifyLibrary } from './verify.ts'

const PAGE = 4096

async function library() {
  const test = openTestCore()
  for (const word of ['感受野', '增长', '银行', '层数']) {
    const { card } = await saveCard(test.core, word)
    await test.core.call('study.grade', { cardId: card.id, grade: 'good', answeredInMs: 700 })
    test.wait(60_000)
  }
  await takeFile(test.core, Array.from({ length: 900 }, (_, at) => `第${at}只船来了，水很急。`).join('\n'))
  test.core.close()
  return test.options
}

/** How many rows there are in all tables that a person fills. */
function rowsIn(path: string): number {
  const database = openDatabase(path, { waitMs: 0 })
  try {
    const count = (table: string) => database.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0
    return ['texts', 'beads', 'segments', 'cards', 'review_log', 'settings'].map(count).reduce((sum, n) => sum + n, 0)
  } finally {
    database.close()
  }
}

function isSalvaged(dataDir: string): boolean {
  try {
    salvageLibrary(dataDir)
    return true
  } catch {
    // That nothing is changed then has a test of its own.
    return false
  }
}

function zeroPage(path: string, page: number) {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(PAGE), 0, PAGE, page * PAGE)
  closeSync(file)
}

it(
  'saves what does not stand on a zeroed page, whichever it is, and keeps the damaged file',
  { timeout: 300_000 },
  async () => {
    const { dataDir } = await library()
    const path = join(dataDir, DATA_FILE)
    const all = rowsIn(path)
    const pages = Math.floor(statSync(path).size / PAGE)
    const shares: number[] = []
    let refused = 0
    // Page 0 says what tables there are; without it there is nothing to read by.
    for (let page = 1; page < pages; page += 3) {
      const folder = temporaryFolder()
      mkdirSync(folder, { recursive: true })
      const damaged = join(folder, DATA_FILE)
      copyFileSync(path, damaged)
      zeroPage(damaged, page)
      const before = readFileSync(damaged)
      if (!isSalvaged(folder)) {
        refused++
        continue
      }
      shares.push(rowsIn(damaged) / all)
      expect(verifyLibrary(folder)?.isSound).toBe(true)
      const [kept] = listBackups(backupFolder(folder))
      expect(readFileSync(backupFile(backupFolder(folder), kept?.id ?? ''))).toEqual(before)
    }
    const sorted = shares.toSorted((one, other) => one - other)
    expect(sorted[Math.floor(sorted.length * 0.1)]).toBeGreaterThan(0.97)
    expect(refused).toBeLessThan(shares.length * 0.05)
  },
)

it('is asked for in the window, says what it saved, and the study goes on with that', async () => {
  const options = await library()
  const path = join(options.dataDir, DATA_FILE)
  zeroPage(path, Math.floor(statSync(path).size / PAGE) - 2)
  const core = openCore({ ...options, rescues: true })
  try {
    expect(await core.call('app.state', {})).toMatchObject({ fault: 'changed', salvaged: null })
    const { salvaged } = await core.call('rescue.salvage', {})
    expect(salvaged).toMatchObject({ cards: 4, reviews: 4, texts: 2 })
    expect(await core.call('app.state', {})).toEqual({ fault: null, isReadingOnly: false, salvaged })
    expect((await core.call('cards.list', { search: '', offset: 0, limit: 1 })).total).toBe(4)
    expect(await failureOf(core.call('rescue.salvage', {}))).toBe('not-applicable')
  } finally {
    core.close()
  }
})

it('refuses a file of which nothing can be read, and changes nothing', async () => {
  const { dataDir } = await library()
  const path = join(dataDir, DATA_FILE)
  for (let page = 0; page * PAGE < statSync(path).size; page++) zeroPage(path, page)
  const before = readFileSync(path)
  expect(() => salvageLibrary(dataDir)).toThrow('not-sound')
  expect(readFileSync(path)).toEqual(before)
  expect(listBackups(backupFolder(dataDir))).toEqual([])
})

it('counts words anew where the page of their counts was lost: a study of any library goes on', async () => {
  const options = await library()
  const before = openCore(options)
  const { texts } = await before.call('library.list', {})
  const ids = texts.map(({ id }) => id)
  for (const textId of ids) await before.call('vocabulary.coverage', { textId })
  before.close()
  const pages = statSync(join(options.dataDir, DATA_FILE)).size / PAGE
  let salvaged = 0
  for (let page = Math.max(1, Math.floor(pages) - 8); page < pages; page++) {
    const dataDir = join(temporaryFolder(), 'study')
    cpSync(options.dataDir, dataDir, { recursive: true })
    zeroPage(join(dataDir, DATA_FILE), page)
    if (!isSalvaged(dataDir)) continue
    salvaged += 1
    const core = openCore({ ...options, dataDir })
    try {
      for (const { id } of (await core.call('library.list', {})).texts)
        await core.call('vocabulary.coverage', { textId: id })
    } finally {
      core.close()
    }
  }
  expect(salvaged).toBeGreaterThan(4)
})
