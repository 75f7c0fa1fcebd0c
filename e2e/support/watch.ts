import { expect, type Page } from '@playwright/test'

/** What a page did that it should never do. */
export interface Watch {
  readonly consoleErrors: string[]
  readonly cspViolations: string[]
  readonly strangers: string[]
  /** Lets the page talk to one more origin, for a host that was started again. */
  allow(origin: string): void
  expectQuiet(): void
}

const watches = new WeakMap<Page, Watch>()

/** The watch kept on a page, to allow one more origin or to look at what was noticed so far. */
export function watchOf(page: Page): Watch {
  const watch = watches.get(page)
  if (!watch) throw new Error('Nobody watches this page.')
  return watch
}

/** Watches a page from before its first navigation: console errors, CSP violations, requests to other origins. */
export async function watchPage(page: Page, origin: string): Promise<Watch> {
  const hosts = new Set([new URL(origin).host])
  const watch: Watch = {
    consoleErrors: [],
    cspViolations: [],
    strangers: [],
    allow: (more) => void hosts.add(new URL(more).host),
    expectQuiet() {
      expect.soft(watch.consoleErrors, 'console errors').toEqual([])
      expect.soft(watch.cspViolations, 'CSP violations').toEqual([])
      expect.soft(watch.strangers, 'requests to other origins').toEqual([])
    },
  }
  watches.set(page, watch)
  const note = (url: string) => {
    const { protocol, host } = new URL(url)
    const isInside = protocol === 'data:' || protocol === 'blob:' || url === 'about:blank'
    if (!isInside && !hosts.has(host)) watch.strangers.push(url)
  }
  page.on('request', (request) => note(request.url()))
  page.on('websocket', (socket) => note(socket.url()))
  page.on('pageerror', (error) => watch.consoleErrors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') watch.consoleErrors.push(message.text())
  })
  await page.exposeFunction('__noteViolation', (text: string) => void watch.cspViolations.push(text))
  await page.addInitScript(() => {
    const { __noteViolation } = globalThis as unknown as { __noteViolation: (text: string) => void }
    addEventListener('securitypolicyviolation', (event) =>
      __noteViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    )
  })
  return watch
}
