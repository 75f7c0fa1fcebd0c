import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, expect, test } from '@playwright/test'
import { findElectron } from '../electron/cli/electron-binary.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const executablePath = findElectron(root, process.env)
const isRequired = process.env['DUIZHAO_REQUIRE_ELECTRON'] === '1'
const reason =
  'NOT RUN IN ELECTRON: its binary is not here. Run `npx install-electron`; DUIZHAO_REQUIRE_ELECTRON=1 turns this skip into a failure.'

async function openDesktop() {
  if (!executablePath) throw new Error(reason)
  const dataDir = await mkdtemp(join(tmpdir(), 'duizhao-electron-'))
  // Chromium's sandbox refuses to start for root; the program itself never switches it off.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    executablePath,
    args: [...asRoot, join(root, 'out/main/index.js'), '--data', dataDir],
  })
  return { app, page: await app.firstWindow() }
}

test.beforeAll(() => {
  if (!executablePath) console.warn(reason)
})
test.beforeEach(() => {
  test.skip(!executablePath && !isRequired, reason)
})

test('in Electron, the window shows the library through the port of the core', async () => {
  const { app, page } = await openDesktop()
  await expect(page.locator('main')).toBeVisible()
  expect(page.url()).toMatch(/^duizhao:\/\/app\//)
  await app.close()
})

test('in Electron, the page is sandboxed, has no Node, and gets two functions', async () => {
  const { app, page } = await openDesktop()
  const world = await page.evaluate(() => ({
    node: ['process', 'require', 'module', 'Buffer'].filter((name) => name in globalThis),
    shell: Object.keys((globalThis as never as { duizhaoShell: object }).duizhaoShell).toSorted(),
  }))
  expect(world).toEqual({ node: [], shell: ['onShell', 'openCorePort'] })
  await app.close()
})

test('in Electron, navigation away and new windows are refused', async () => {
  const { app, page } = await openDesktop()
  await page.evaluate(() => void (location.href = 'https://example.org/'))
  expect(await page.evaluate(() => window.open('about:blank') === null)).toBe(true)
  await expect(page.getByRole('main')).toBeVisible()
  expect(page.url()).toMatch(/^duizhao:\/\/app\//)
  expect(app.windows()).toHaveLength(1)
  await app.close()
})

test("in Electron, the core's SQLite has what the study needs", async () => {
  const { app } = await openDesktop()
  const facts = await app.evaluate(async () => {
    const { DatabaseSync, backup } = process.getBuiltinModule('node:sqlite')
    const database = new DatabaseSync(':memory:')
    database.exec('CREATE VIRTUAL TABLE t USING fts5(x)')
    const row = database.prepare('PRAGMA synchronous').get()
    return { backup: typeof backup, synchronous: row?.['synchronous'] }
  })
  expect(facts).toEqual({ backup: 'function', synchronous: 2 })
  await app.close()
})
