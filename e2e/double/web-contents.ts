import { EventEmitter } from 'node:events'
import type { BrowserContext, Frame, Page, Request as PageRequest, Route } from '@playwright/test'
import type { PortDouble } from './ports.ts'

/** Stands for `duizhao://app` in Chromium, which cannot be examples a scheme from outside. Nothing resolves it. */
export const FAKE_ORIGIN = 'https://app.duizhao-double.test'
export const toOurs = (url: string) => url.replace(FAKE_ORIGIN, 'duizhao://app')
export const toFake = (url: string) => url.replace('duizhao://app', FAKE_ORIGIN)

export type Handler = (request: Request) => Promise<Response>
type OpenHandler = (details: { url: string }) => { action: string }

/** The double of `webContents`, over a page of Chromium. */
export class WebContentsDouble extends EventEmitter {
  readonly session: unknown
  readonly refusedNavigations: string[] = []
  readonly deniedWindows: string[] = []
  readonly strangers: string[] = []
  page: Page | null = null
  isLoadingByMain = false
  private openHandler: OpenHandler = () => ({ action: 'allow' })
  private readonly ports = new Map<number, PortDouble>()
  private readonly handlers: ReadonlyMap<string, Handler>

  constructor(session: unknown, handlers: ReadonlyMap<string, Handler>) {
    super()
    this.session = session
    this.handlers = handlers
  }

  setWindowOpenHandler(handler: OpenHandler) {
    this.openHandler = handler
  }
  isLoading() {
    return this.isLoadingByMain
  }
  send(channel: string, ...args: unknown[]) {
    void this.page?.evaluate(
      ([name, values]) => (globalThis as never as Record<string, Function>)['__doubleTell']?.(name, values),
      [channel, args] as const,
    )
  }

  /** Says a navigation to the guards as Electron would, and gives whether one of them prevented it. */
  announce(name: 'will-navigate' | 'will-frame-navigate' | 'will-redirect', url: string, isMainFrame: boolean) {
    let isPrevented = false
    this.emit(name, { url, isMainFrame, preventDefault: () => (isPrevented = true) })
    return isPrevented
  }

  /** Ties the double to a page: the scheme, the guards and the bridge to the preload script. */
  async attach(context: BrowserContext, page: Page, script: string, onMessage: (name: string, event: unknown) => void) {
    this.page = page
    context.on('page', (popup) => void popup.close())
    await context.route('**/*', (route) => this.answer(route, route.request()))
    await page.exposeBinding('__doubleSend', ({ frame }, channel: string) =>
      onMessage(channel, { senderFrame: this.frameFace(frame) }),
    )
    await page.exposeBinding('__doublePortSend', (_source, id: number, data: unknown) =>
      this.ports.get(id)?.postMessage(data),
    )
    await page.addInitScript(script)
  }

  private async answer(route: Route, request: PageRequest) {
    const url = toOurs(request.url())
    const frame = request.isNavigationRequest() ? frameOf(request) : null
    if (request.isNavigationRequest() && frame?.page() !== this.page) return this.refuseWindow(route, url)
    if (frame && !this.isLoadingByMain && this.isRefused(url, frame)) {
      this.refusedNavigations.push(url)
      return route.abort('aborted')
    }
    const handler = this.handlers.get(new URL(url).protocol.slice(0, -1))
    if (!handler) {
      this.strangers.push(url)
      return route.abort('failed')
    }
    const answer = await handler(new Request(url, { method: request.method() }))
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  }

  private isRefused(url: string, frame: Frame) {
    const isMainFrame = frame.parentFrame() === null
    const isRefused = this.announce('will-frame-navigate', url, isMainFrame)
    return (isMainFrame && this.announce('will-navigate', url, true)) || isRefused
  }

  private async refuseWindow(route: Route, url: string) {
    if (this.openHandler({ url }).action !== 'deny') throw new Error(`The shell allowed a new window for ${url}`)
    this.deniedWindows.push(url)
    await route.abort('aborted')
  }

  private frameFace(frame: Frame) {
    return {
      url: toOurs(frame.url()),
      parent: frame.parentFrame() ? {} : null,
      detached: frame.isDetached(),
      postMessage: (channel: string, _message: unknown, [port]: [PortDouble]) => this.givePort(frame, channel, port),
    }
  }

  private givePort(frame: Frame, channel: string, port: PortDouble) {
    const id = this.ports.size
    this.ports.set(id, port)
    const call = (name: string, ...args: unknown[]) =>
      // The page may be closing while the core still talks.
      frame
        .evaluate(([fn, values]) => (globalThis as never as Record<string, Function>)[fn]?.(...values), [
          name,
          args,
        ] as const)
        .catch(() => undefined)
    void call('__doublePort', channel, id)
    port.on('message', ({ data }: { data: unknown }) => void call('__doublePortTell', id, data))
    port.start()
  }
}

// A new window asks for its page before it has a frame, and then Playwright throws.
function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame()
  } catch {
    return null
  }
}
