import { protocol } from 'electron'
import { developmentFiles, readWindowFiles } from '../host/window-files.ts'
import { windowHeaders } from '../host/window-policy.ts'
import { SCHEME } from './our-page.ts'
import { answerFrom } from './scheme.ts'

/** Serves the built window under our scheme, or what Vite's development server gives. Once the app is ready. */
export function serveWindow(windowDir: string, developmentServer: string | undefined) {
  const files = developmentServer ? developmentFiles(developmentServer) : readWindowFiles(windowDir)
  const headers = windowHeaders({
    sockets: developmentServer ? [developmentServer.replace(/^http/, 'ws')] : [],
    isDevelopment: developmentServer !== undefined,
  })
  protocol.handle(SCHEME, answerFrom(files, headers))
}
