import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Double, makeDouble } from './double/double.ts'
import { startDouble } from './double/start-double.ts'
import { openFirstText, pairAt } from './support/pages.ts'
import { expect, test as base } from './support/test.ts'

/** The built desktop shell on the double of Electron's module, one for the whole file. */
const test = base.extend<{ shellPage: Page }, { double: Double }>({
  double: [
    async ({ browser }, run) => {
      const double = makeDouble(browser)
      await startDouble(double, ['--data', await mkdtemp(join(tmpdir(), 'duizhao-double-'))])
      await expect.poll(() => double.windows[0]?.isShown, { timeout: 20_000 }).toBe(true)
      await expect.poll(() => double.seen.menu.length).toBeGreaterThan(0)
      await run(double)
      double.app.quit()
      expect(await double.app.exited.promise).toBe(0)
      await double.end()
    },
    { scope: 'worker' },
  ],
  shellPage: async ({ double }, run) => {
    const page = double.windows[0]?.webContents.page
    if (!page) throw new Error('The double opened no page.')
    await run(page)
  },
})

const contentsOf = (double: Double) => {
  const contents = double.windows[0]?.webContents
  if (!contents) throw new Error('The double has no window.')
  return contents
}

test('on the double, the window shows the library through the port of the core', async ({ shellPage, double }) => {
  await expect(shellPage.locator('#root > *').first()).toBeVisible()
  const heard = await shellPage.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('message', ({ data, ports: [port] }) => {
          if (data?.duizhao !== 'core-port' || !port) return
          port.addEventListener('message', (event) => resolve(JSON.parse(event.data)))
          port.start()
          port.postMessage(JSON.stringify({ id: 1, call: 'library.list', input: {} }))
        })
        const { duizhaoShell } = globalThis as never as { duizhaoShell: { openCorePort(): void } }
        duizhaoShell.openCorePort()
      }),
  )
  expect(heard).toMatchObject({ id: 1, ok: { texts: expect.any(Array) } })
  expect(contentsOf(double).strangers).toEqual([])
})

test('on the double, a text opens and its pairs are read from the core', async ({ shellPage, double }) => {
  await openFirstText(shellPage)
  await expect(pairAt(shellPage, 0).locator('[data-side="source"]')).toContainText('曹越')
  await expect(pairAt(shellPage, 0).locator('[data-side="target"]')).toContainText('Cao Yue')
  expect(contentsOf(double).strangers).toEqual([])
})

test('on the double, the window is built with every guard on', ({ double }) => {
  expect(double.app.record.isSandboxed).toBe(true)
  expect(double.seen.schemes).toMatchObject([{ scheme: 'duizhao', privileges: { bypassCSP: false } }])
  expect(double.seen.windowOptions[0]).toMatchObject({
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false },
  })
})

test('on the double, the page gets two functions and nothing else of the shell', async ({ shellPage }) => {
  const names = await shellPage.evaluate(() =>
    Object.entries((globalThis as never as { duizhaoShell: object }).duizhaoShell).map(([name, value]) => [
      name,
      typeof value,
    ]),
  )
  expect(names).toEqual([
    ['openCorePort', 'function'],
    ['onShell', 'function'],
  ])
})

test('on the double, navigation away and new windows are refused', async ({ shellPage, double }) => {
  const contents = contentsOf(double)
  const strangers = ['https://evil.test/', 'http://127.0.0.1/', 'https://app.duizhao-double.test.evil.test/']
  for (const [index, url] of strangers.entries()) {
    await shellPage.evaluate((to) => void (location.href = to), url)
    // A browser may forget a navigation when the next is asked for in the same breath.
    await expect.poll(() => contents.refusedNavigations.length).toBe(index + 1)
  }
  await shellPage.evaluate(() => void window.open('https://evil.test/window'))
  await expect.poll(() => contents.deniedWindows).toEqual(['https://evil.test/window'])
  for (const url of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'about:blank',
    'duizhao://other/',
  ])
    expect(contents.announce('will-navigate', url, true), url).toBe(true)
  expect(contents.announce('will-redirect', 'https://evil.test/', true)).toBe(true)
  expect(contents.announce('will-frame-navigate', 'duizhao://app/', false)).toBe(true)
  expect(contents.announce('will-navigate', 'duizhao://app/', true)).toBe(false)
  expect(shellPage.url()).toContain('app.duizhao-double.test')
  expect(contents.strangers).toEqual([])
})

test('on the double, a link leaves by the one door, after the reader saw its host', async ({ shellPage, double }) => {
  const { seen } = double
  seen.questions.length = 0
  seen.answerToQuestions = 1
  await shellPage.evaluate(() => void window.open('https://example.org/refused'))
  await expect.poll(() => seen.questions).toEqual(['Open example.org in your browser?'])
  expect(seen.openedOutside).toEqual([])
  seen.answerToQuestions = 0
  await shellPage.evaluate(() => void window.open('https://example.org/a b'))
  await expect.poll(() => seen.openedOutside).toEqual(['https://example.org/a%20b'])
})

test('on the double, choosing an action in the menu tells the window to run it', async ({ shellPage, double }) => {
  await shellPage.evaluate(() => {
    const world = globalThis as never as {
      heard: unknown[]
      duizhaoShell: { onShell(listener: (m: unknown) => void): void }
    }
    world.heard = []
    world.duizhaoShell.onShell((message) => world.heard.push(message))
  })
  const items = double.seen.menu.flatMap(({ submenu = [] }) => submenu)
  expect(items.filter(({ id }) => id).length).toBeGreaterThan(20)
  items.find(({ id }) => id === 'app.about')?.click?.()
  const heard = () => shellPage.evaluate(() => (globalThis as never as { heard: unknown[] }).heard)
  await expect.poll(heard).toEqual([{ kind: 'action', id: 'app.about' }])
})

test('on the double, an action chosen in the menu is run by the window, and the menu follows the language', async ({
  shellPage,
  double,
}) => {
  const choose = (id: string) =>
    double.seen.menu
      .flatMap(({ submenu = [] }) => submenu)
      .find((item) => item.id === id)
      ?.click?.()
  choose('app.glossary')
  await expect(shellPage.getByRole('heading', { name: 'Glossary', level: 1 })).toBeVisible()
  expect(double.seen.menu[0]?.label).toBe('File')
  choose('app.language')
  await expect(shellPage.getByRole('heading', { name: '术语', level: 1 })).toBeVisible()
  await expect.poll(() => double.seen.menu[0]?.label).toBe('文件')
  choose('app.language')
  await expect.poll(() => double.seen.menu[0]?.label).toBe('File')
})

test('on the double, every permission is denied', ({ double: { session } }) => {
  const permissions = [
    'media',
    'geolocation',
    'notifications',
    'midi',
    'midiSysex',
    'pointerLock',
    'fullscreen',
    'openExternal',
    'clipboard-read',
    'clipboard-sanitized-write',
    'display-capture',
    'mediaKeySystem',
    'hid',
    'serial',
    'usb',
    'bluetooth',
    'idle-detection',
    'speaker-selection',
    'storage-access',
    'window-management',
    'fileSystem',
    'unknown',
  ]
  for (const permission of permissions) {
    let answer: boolean | null = null
    session.onRequest(null, permission, (isGranted) => (answer = isGranted))
    expect(answer, permission).toBe(false)
    expect(session.onCheck(null, permission), permission).toBe(false)
  }
  expect(session.onDevice()).toBe(false)
})

test('on the double, a frame in the page gets no port', async ({ shellPage, double }) => {
  const before = double.ipcMain.listenerCount('core:open-port')
  expect(before).toBe(1)
  const isAnswered = await shellPage.evaluate(async () => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    const inside = frame.contentWindow as never as Window & { duizhaoShell?: { openCorePort(): void } }
    // Electron would not even run the preload script in a frame; the double does, so that main's own check is asked.
    if (!inside.duizhaoShell) return 'no shell in the frame'
    const answered = new Promise((resolve) => inside.addEventListener('message', () => resolve(true)))
    inside.duizhaoShell.openCorePort()
    const result = await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, 500, false))])
    frame.remove()
    return result
  })
  expect(isAnswered).toBe(false)
})

test('on the double, a second start hands its files over and ends', async ({ shellPage, double, browser }) => {
  const second = makeDouble(browser)
  second.app.record.holdsLock = false
  await startDouble(second, ['--data', '/tmp/anywhere', '/tmp/story.txt'])
  expect(second.app.record.quits).toBe(1)
  expect(second.windows).toEqual([])

  await shellPage.evaluate(() => {
    const world = globalThis as never as {
      files: unknown[]
      duizhaoShell: { onShell(listener: (m: unknown) => void): void }
    }
    world.files = []
    world.duizhaoShell.onShell((message) => world.files.push(message))
  })
  const isFocused = new Promise((resolve) => double.windows[0]?.once('focus', () => resolve(true)))
  double.app.emit('second-instance', {}, [], '/', { files: ['/tmp/story.txt', 7, 'relative.txt'] })
  expect(await isFocused).toBe(true)
  const files = () => shellPage.evaluate(() => (globalThis as never as { files: { name: string }[] }).files)
  await expect.poll(files).toEqual([{ kind: 'open-file', handle: expect.any(String), name: 'story.txt' }])
  expect(JSON.stringify(await files())).not.toContain('/tmp')
})

test('on the double, a file that the system opens with the program is shown and put in the library', async ({
  shellPage,
  double,
}) => {
  const path = join(await mkdtemp(join(tmpdir(), 'duizhao-story-')), '雨夜.txt')
  await writeFile(path, '雨夜来客\n\n那天夜里下着大雨。没有人回答。\n')
  double.app.emit('open-file', { preventDefault: () => undefined }, path)
  const dialog = shellPage.getByRole('dialog', { name: 'Open a text' })
  await expect(dialog.getByLabel('Title')).toHaveValue('雨夜来客')
  await dialog.getByRole('button', { name: 'Put it in the library' }).click()
  await expect(shellPage.getByRole('heading', { level: 1 })).toContainText('雨夜来客')
})

test('on the double, two files are aligned in a thread beside the core', async ({ shellPage, double }) => {
  await shellPage.getByRole('link', { name: 'Library' }).click()
  await shellPage.getByRole('button', { name: 'New text from two files…' }).click()
  const files = { Chinese: '船来了，水很急。\n他们走进一家旅馆。', English: 'The boat came.\nThey went into an inn.' }
  for (const [side, text] of Object.entries(files)) {
    const chooser = shellPage.waitForEvent('filechooser')
    await shellPage.getByRole('button', { name: `Choose a file… ${side}` }).click()
    await (await chooser).setFiles({ name: `${side}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text, 'utf8') })
  }
  await shellPage.getByRole('button', { name: 'Next' }).click()
  await shellPage.getByRole('button', { name: 'Align and read' }).click()
  await expect(shellPage.locator('[data-pair="1"] [data-side="target"]')).toHaveText('They went into an inn.')
  expect(double.seen.errorBoxes).toEqual([])
})

test('on the double, a folder already in use is said in one sentence and ends with code 2', async ({
  browser,
  double,
}) => {
  const second = makeDouble(browser)
  const dataDir = String(double.app.record.paths['userData']).replace(/.shell$/, '')
  await startDouble(second, ['--data', dataDir])
  expect(await second.app.exited.promise).toBe(2)
  expect(second.seen.errorBoxes).toHaveLength(1)
  expect(second.seen.errorBoxes[0]).toContain('Another Duizhao is already using')
})
