import { EventEmitter } from 'node:events'

/** What the double of `app` was asked to do. */
export interface AppRecord {
  readonly paths: Record<string, string>
  isSandboxed: boolean
  holdsLock: boolean
  quits: number
  aboutPanel: unknown
  timesAboutShown: number
}

export class AppDouble extends EventEmitter {
  readonly isPackaged = false
  readonly record: AppRecord = {
    paths: {},
    isSandboxed: false,
    holdsLock: true,
    quits: 0,
    aboutPanel: null,
    timesAboutShown: 0,
  }
  readonly exited = Promise.withResolvers<number>()

  enableSandbox() {
    this.record.isSandboxed = true
  }
  setPath(name: string, path: string) {
    this.record.paths[name] = path
  }
  requestSingleInstanceLock() {
    return this.record.holdsLock
  }
  whenReady() {
    return Promise.resolve()
  }
  getLocale() {
    return 'en-US'
  }
  setAboutPanelOptions(options: unknown) {
    this.record.aboutPanel = options
  }
  showAboutPanel() {
    this.record.timesAboutShown++
  }
  quit() {
    this.record.quits++
    let isPrevented = false
    this.emit('will-quit', { preventDefault: () => (isPrevented = true) })
    if (!isPrevented) this.exit(0)
  }
  exit(code: number) {
    this.exited.resolve(code)
  }
}
