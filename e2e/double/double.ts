import { EventEmitter } from 'node:events'
import type { Browser } from '@playwright/test'
import { AppDouble } from './app.ts'
import { ChannelDouble } from './ports.ts'
import { forkDouble } from './utility-process.ts'
import type { Handler } from './web-contents.ts'
import { SessionDouble, WindowDouble, type WindowOptions, type World } from './window.ts'

const area = { x: 0, y: 0, width: 1600, height: 1000 }

export interface MenuItem {
  readonly id?: string
  readonly label?: string
  readonly click?: () => void
  readonly submenu?: readonly MenuItem[]
}

/** What the shell did to the system, as far as a test asks. */
interface Seen {
  readonly schemes: unknown[]
  readonly windowOptions: WindowOptions[]
  readonly errorBoxes: string[]
  readonly questions: string[]
  readonly openedOutside: string[]
  menu: readonly MenuItem[]
  /** 1 is the last button: cancel. */
  answerToQuestions: number
}

/** The double: the module itself, and what a test may look at through it. It is not Electron. */
export interface Double {
  readonly module: Readonly<Record<string, unknown>>
  readonly app: AppDouble
  readonly ipcMain: EventEmitter
  readonly session: SessionDouble
  readonly windows: readonly WindowDouble[]
  readonly seen: Seen
  /** Closes every page it opened. */
  end(): Promise<void>
}

/** Makes the module that stands in for Electron's. Windows are pages of `browser`. */
export function makeDouble(browser: Browser): Double {
  const app = new AppDouble()
  const ipcMain = new EventEmitter()
  const handlers = new Map<string, Handler>()
  const world: World = {
    app,
    browser,
    handlers,
    session: new SessionDouble(),
    windows: [],
    contexts: [],
    onMessage: (channel, event) => void ipcMain.emit(channel, event),
    onAllClosed: () => void app.emit('window-all-closed'),
  }
  const seen: Seen = {
    schemes: [],
    windowOptions: [],
    errorBoxes: [],
    questions: [],
    openedOutside: [],
    menu: [],
    answerToQuestions: 1,
  }
  const module = {
    app,
    ipcMain,
    MessageChannelMain: ChannelDouble,
    ...windowParts(world, seen),
    ...systemParts(handlers, seen),
  }
  const end = async () => void (await Promise.all(world.contexts.map((context) => context.close())))
  return { module, app, ipcMain, session: world.session, windows: world.windows, seen, end }
}

function windowParts(world: World, seen: Seen) {
  return {
    BrowserWindow: class extends WindowDouble {
      constructor(options: WindowOptions) {
        super(world, options)
        seen.windowOptions.push(options)
      }
    },
    Menu: {
      buildFromTemplate: (template: MenuItem[]) => template,
      setApplicationMenu: (menu: MenuItem[]) => (seen.menu = menu),
    },
    nativeTheme: { shouldUseDarkColors: false },
    screen: { getPrimaryDisplay: () => ({ workArea: area }), getAllDisplays: () => [{ workArea: area }] },
  }
}

function systemParts(handlers: Map<string, Handler>, seen: Seen) {
  return {
    dialog: {
      showErrorBox: (title: string, text: string) => void seen.errorBoxes.push(`${title}: ${text}`),
      showMessageBox: (...args: { message: string }[]) => {
        seen.questions.push(args.at(-1)?.message ?? '')
        return Promise.resolve({ response: seen.answerToQuestions })
      },
    },
    protocol: {
      registerSchemesAsPrivileged: (schemes: unknown[]) => void seen.schemes.push(...schemes),
      handle: (scheme: string, handler: Handler) => void handlers.set(scheme, handler),
    },
    shell: { openExternal: (href: string) => Promise.resolve(void seen.openedOutside.push(href)) },
    utilityProcess: { fork: forkDouble },
  }
}
