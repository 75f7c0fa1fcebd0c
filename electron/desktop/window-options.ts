import type { BrowserWindowConstructorOptions } from 'electron'
import type { Bounds } from './window-state.ts'

/** Everything about the window, with each guard written out even where it is Electron's default. */
export function windowOptions(bounds: Bounds, preload: string, isDark: boolean): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    minWidth: 420,
    minHeight: 480,
    show: false,
    // The two papers of the window's themes, so that no white shows before the first paint.
    backgroundColor: isDark ? '#1b1917' : '#f7f2e8',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      enableWebSQL: false,
      spellcheck: false,
    },
  }
}
