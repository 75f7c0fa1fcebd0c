import { join } from 'node:path'
import { app, type BrowserWindow, ipcMain } from 'electron'
import type { CoreHost } from './core-host.ts'
import { linkMain, linkPage, startCore } from './core-link.ts'
import { outsideOf, sayCannotStart, sayCoreGone } from './dialogs.ts'
import { openExternally } from './external-links.ts'
import { listenForPortRequests, SHELL, type ShellMessage } from './ipc.ts'
import { keepMenu } from './native-menu.ts'
import { guardNavigation } from './navigation.ts'
import { handleOf } from './opened-files.ts'
import { serveWindow } from './serve-window.ts'
import { openStudyWindow } from './study-window.ts'

export interface ShellPlaces {
  readonly dataDir: string
  readonly contentDir: string
  readonly windowDir: string
  readonly preload: string
  readonly coreProcess: string
  readonly developmentServer: string | undefined
}

export interface Shell {
  /** Tells the window of a file that a person asked to open. */
  openFile(path: string): void
  comeForward(): void
}

const log = (line: string) => process.stderr.write(`${line}\n`)

/** Opens the desktop program: the core's process, the menu, the window. */
export function openShell(places: ShellPlaces): Shell {
  const opened = app.whenReady().then(() => openStudy(places))
  return {
    openFile: (path) => void opened.then((study) => study?.openFile(path)),
    comeForward: () => void opened.then((study) => study?.comeForward()),
  }
}

interface OpenStudy extends StudyWindow {
  openFile(path: string): void
}

interface StudyWindow {
  tell(message: ShellMessage): void
  comeForward(): void
}

async function openStudy(places: ShellPlaces): Promise<OpenStudy | null> {
  serveWindow(places.windowDir, places.developmentServer)
  const opening = await startCore(places.coreProcess, places, log)
  if ('failure' in opening) {
    sayCannotStart(opening.failure, places.dataDir)
    return null
  }
  const core = opening.host
  core.onGone(() => void sayCoreGone())
  endTogether(core)
  listenForPortRequests(ipcMain, (frame) => linkPage(core, frame), log)
  const study = keepWindow(places)
  await keepMenu(linkMain(core), (id) => study.tell({ kind: 'action', id }))
  const openFile = (path: string) => {
    const file = handleOf(path)
    core.offer(file.handle, path)
    study.tell(file)
  }
  return { ...study, openFile }
}

/** One window, opened now and again whenever it is wanted and there is none (on macOS a program outlives its window). */
function keepWindow(places: ShellPlaces): StudyWindow {
  const windowPlaces = { preload: places.preload, stateFile: join(places.dataDir, 'shell', 'window.json') }
  let window: BrowserWindow | null = null
  // Whatever contents there will ever be, a developer's tools or a page in a page: all of them stay where they are.
  const outside = outsideOf(() => window)
  app.on('web-contents-created', (_event, contents) =>
    guardNavigation(contents, (url) => void openExternally(url, outside)),
  )
  const open = () => {
    const opened = openStudyWindow(windowPlaces)
    opened.once('closed', () => (window = null))
    window = opened
    return opened
  }
  open()
  app.on('activate', () => window ?? open())
  return {
    tell(message) {
      const { webContents } = window ?? open()
      if (webContents.isLoading()) webContents.once('did-finish-load', () => webContents.send(SHELL, message))
      else webContents.send(SHELL, message)
    },
    comeForward() {
      const forward = window ?? open()
      if (forward.isMinimized()) forward.restore()
      forward.focus()
    },
  }
}

function endTogether(core: CoreHost) {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.once('will-quit', (event) => {
    event.preventDefault()
    void core.close().then(() => app.exit(0))
  })
}
