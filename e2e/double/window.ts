import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext } from '@playwright/test'
import { preloadScript } from './page-script.ts'
import { type Handler, toFake, WebContentsDouble } from './web-contents.ts'

/** The double of a session: keeps the handlers, so that a test can ask them. */
export class SessionDouble extends EventEmitter {
  onRequest: (contents: null, permission: string, answer: (isGranted: boolean) => void) => void = () => {}
  onCheck: (contents: null, permission: string) => boolean = () => true
  onDevice: () => boolean = () => true

  setPermissionRequestHandler(handler: SessionDouble['onRequest']) {
    this.onRequest = handler
  }
  setPermissionCheckHandler(handler: SessionDouble['onCheck']) {
    this.onCheck = handler
  }
  setDevicePermissionHandler(handler: SessionDouble['onDevice']) {
    this.onDevice = handler
  }
}

export interface WindowOptions {
  readonly webPreferences: { readonly preload: string }
}

/** What windows of one double share. */
export interface World {
  readonly browser: Browser
  readonly app: EventEmitter
  readonly session: SessionDouble
  readonly handlers: ReadonlyMap<string, Handler>
  readonly windows: WindowDouble[]
  readonly contexts: BrowserContext[]
  readonly onMessage: (channel: string, event: unknown) => void
  readonly onAllClosed: () => void
}

/** The double of `BrowserWindow`: a page of Chromium. */
export class WindowDouble extends EventEmitter {
  readonly webContents: WebContentsDouble
  readonly options: WindowOptions
  readonly world: World
  isShown = false

  constructor(world: World, options: WindowOptions) {
    super()
    this.world = world
    this.options = options
    this.webContents = new WebContentsDouble(world.session, world.handlers)
    world.app.emit('web-contents-created', {}, this.webContents)
    world.windows.push(this)
  }
  async loadURL(url: string) {
    const { webContents } = this
    if (!webContents.page) await this.makePage()
    webContents.isLoadingByMain = true
    await webContents.page?.goto(toFake(url))
    webContents.isLoadingByMain = false
    webContents.emit('did-finish-load')
    this.emit('ready-to-show')
  }
  async makePage() {
    const context = await this.world.browser.newContext()
    this.world.contexts.push(context)
    const script = preloadScript(readFileSync(this.options.webPreferences.preload, 'utf8'))
    await this.webContents.attach(context, await context.newPage(), script, this.world.onMessage)
  }
  show() {
    this.isShown = true
  }
  close() {
    const { windows } = this.world
    this.emit('close')
    windows.splice(windows.indexOf(this), 1)
    void this.webContents.page?.close()
    this.emit('closed')
    if (windows.length === 0) this.world.onAllClosed()
  }
  focus() {
    this.emit('focus')
  }
  maximize() {}
  restore() {}
  isMaximized() {
    return false
  }
  isMinimized() {
    return false
  }
  getNormalBounds() {
    return { x: 40, y: 50, width: 900, height: 700 }
  }
}
