import { chromium } from '@playwright/test'
import { type CountingHost, openCountingHost } from './support/counting-host.ts'
import { findBrowser } from './support/find-browser.ts'
import { attack, openHostileServer } from './support/hostile-page.ts'
import { startStudy } from './support/study.ts'
import { expect, test } from './support/test.ts'
import { followRequests } from './support/follow-requests.ts'

const untouched = { files: 0, sockets: 0, messages: 0 }

async function withHost(run: (ours: CountingHost) => Promise<void>) {
  const ours = await openCountingHost()
  await run(ours)
  await ours.close()
}

for (const name of ['127.0.0.1', 'localhost']) {
  test(`a page of another program on ${name} enters no handler, even with the key in hand`, async ({ browser }) => {
    await withHost(async (ours) => {
      const { port, server } = await openHostileServer()
      const page = await browser.newPage()
      const requestsOnTheirWay = followRequests(page)
      await page.goto(`http://${name}:${port}/`)
      const { tried, read } = await page.evaluate(attack, { target: ours.origin, key: ours.key })
      await expect.poll(requestsOnTheirWay).toBe(0)
      console.log(`from ${name}: ${tried} ways tried; entered ${JSON.stringify(ours.entered)}`)
      expect(tried).toBeGreaterThanOrEqual(30)
      expect(ours.entered).toEqual(untouched)
      expect(read.filter((text) => text !== '')).toEqual([])
      await page.close()
      server.close()
    })
  })
}

test('a name rebound to this machine enters no handler and reads no data', async () => {
  const options = await findBrowser()
  const args = [...(options.args ?? []), '--host-resolver-rules=MAP evil.test 127.0.0.1']
  const browser = await chromium.launch({ ...options, args })
  await withHost(async (ours) => {
    const page = await browser.newPage()
    const requestsOnTheirWay = followRequests(page)
    const target = `http://evil.test:${ours.port}`
    const answer = await page.goto(`${target}/`)
    expect(answer?.status()).toBe(403)
    const { tried, read } = await page.evaluate(attack, { target, key: ours.key })
    const crossed = await page.evaluate(attack, { target: ours.origin, key: ours.key })
    await expect.poll(requestsOnTheirWay).toBe(0)
    console.log(`rebound: ${tried + crossed.tried} ways tried; entered ${JSON.stringify(ours.entered)}`)
    expect(ours.entered).toEqual(untouched)
    expect([...new Set([...read, ...crossed.read])].filter((text) => text !== '' && text !== 'Forbidden\n')).toEqual([])
  })
  await browser.close()
})

test('the page opened from a link elsewhere gets the page, and no way to the data', async ({ browser }) => {
  await withHost(async (ours) => {
    const { port, server } = await openHostileServer()
    const page = await browser.newPage()
    await page.goto(`http://localhost:${port}/`)
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate((url) => void window.open(url), `${ours.origin}/`),
    ])
    await popup.waitForLoadState()
    expect(ours.entered.files).toBeGreaterThan(0)
    expect(ours.entered.sockets).toBe(0)
    expect(await popup.evaluate(() => window.opener)).toBeNull()
    await page.close()
    server.close()
  })
})

test('the key stays out of the address, the referrer, cookies, requests, the log and the process list', async ({
  context,
  study,
}) => {
  const { key } = study
  const page = await context.newPage()
  const seen: string[] = []
  page.on('request', (request) => seen.push(request.url(), JSON.stringify(request.headers())))
  page.on('console', (message) => seen.push(message.text()))
  const sockets: string[] = []
  page.on('websocket', (socket) => sockets.push(socket.url()))
  await page.goto(study.url)
  await expect.poll(() => sockets.length).toBeGreaterThan(0)
  await expect.poll(() => page.url()).not.toContain(key)
  seen.push(...sockets, await page.evaluate(() => `${document.referrer} ${document.cookie} ${location.href}`))
  expect(await context.cookies()).toEqual([])
  // Playwright shows the address it was told to go to; what went over the wire has no fragment.
  expect(seen.filter((text) => text.includes(key) && text !== study.url)).toEqual([])
  const [announcement, ...rest] = study.output().split('\n')
  expect(announcement).toContain(key)
  expect(rest.join('\n')).not.toContain(key)
  if (process.platform === 'linux') {
    const { readFile } = await import('node:fs/promises')
    expect(await readFile(`/proc/${study.pid}/cmdline`, 'utf8')).not.toContain(key)
  }
})

test('the key of the address is exchanged before the window asks for anything, and is kept nowhere', async ({
  context,
  study,
}) => {
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(study.url)
  await expect(page.locator('[data-text]').first()).toBeVisible()
  expect(asked.slice(0, 2)).toEqual(['/', '/take-key.js'])
  const kept = await page.evaluate(() =>
    JSON.stringify([
      sessionStorage.getItem('key'),
      sessionStorage.getItem('launch-key'),
      localStorage.length,
      history.state,
    ]),
  )
  expect(kept).not.toContain(study.key)
  expect(kept).toMatch(/^\["[\w-]{43}",null,0,null\]$/)
  await page.reload()
  await expect(page.locator('[data-text]').first()).toBeVisible()
  expect(await page.evaluate(() => location.href)).not.toContain('key=')
})

test('every launch has a key of its own, and the last one is worth nothing', async ({ browser }) => {
  const first = await startStudy()
  await first.kill()
  const second = await startStudy()
  expect(second.key).toMatch(/^[\w-]{43}$/)
  expect(second.key).not.toBe(first.key)
  const page = await browser.newPage()
  await page.goto(`${second.origin}/`)
  const code = await page.evaluate(
    (key) =>
      new Promise<number>((resolve) => {
        const socket = new WebSocket(`ws://${location.host}/rpc`)
        socket.addEventListener('open', () => socket.send(JSON.stringify({ key })))
        socket.addEventListener('close', (event) => resolve(event.code))
      }),
    first.key,
  )
  expect(code).toBe(4401)
  await page.close()
  await second.kill()
})
