import type { WebContents } from 'electron'
import { isOurPage } from './our-page.ts'

/** Whether a navigation may go on: only to our page, and only of the window itself. */
export function mayNavigate(url: string, isMainFrame: boolean): boolean {
  return isMainFrame && isOurPage(url)
}

/** Keeps the window on its page. New windows are always denied; what they asked for goes to `onExternal`. */
export function guardNavigation(contents: WebContents, onExternal: (url: string) => void) {
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    onExternal(url)
    return { action: 'deny' }
  })
}
