import { BrowserWindow, nativeTheme, screen } from 'electron'
import { PAGE_URL } from './our-page.ts'
import { denyPermissions } from './permissions.ts'
import { windowOptions } from './window-options.ts'
import { boundsOnDisplays, readWindowState, writeWindowState } from './window-state.ts'

// A page that dies again and again would only flicker.
const MOST_REVIVALS = 3

export interface WindowPlaces {
  readonly preload: string
  readonly stateFile: string
}

/** Opens the window where it stood (the shell guards whatever it loads), and shows it at its first paint. */
export function openStudyWindow({ preload, stateFile }: WindowPlaces): BrowserWindow {
  const kept = readWindowState(stateFile)
  const others = screen.getAllDisplays().map(({ workArea }) => workArea)
  const bounds = boundsOnDisplays(kept?.bounds ?? null, [screen.getPrimaryDisplay().workArea, ...others])
  const window = new BrowserWindow(windowOptions(bounds, preload, nativeTheme.shouldUseDarkColors))
  denyPermissions(window.webContents.session)
  if (kept?.isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () =>
    writeWindowState(stateFile, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }),
  )
  reviveWhenGone(window)
  void window.loadURL(PAGE_URL)
  return window
}

function reviveWhenGone(window: BrowserWindow) {
  let revivals = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || ++revivals > MOST_REVIVALS) return
    void window.loadURL(PAGE_URL)
  })
}
