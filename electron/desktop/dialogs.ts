import { app, type BrowserWindow, dialog, shell as system } from 'electron'
import { startSentence, type StartFailure } from '../host/start-sentences.ts'
import type { Outside } from './external-links.ts'
import { shellLanguage, shellWord } from './shell-words.ts'

// Before any setting is read, and when the core is gone, the system's language is the one we know.
const language = () => shellLanguage('system', app.getLocale())

/** Says why nothing opened, and ends the program. */
export function sayCannotStart(failure: StartFailure, dataDir: string) {
  dialog.showErrorBox('Duizhao 对照', startSentence(failure, dataDir, app.getLocale()))
  app.exit(2)
}

/** Says that the core ended unasked, and opens the program again if wanted. */
export async function sayCoreGone() {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: shellWord(language(), 'coreGone'),
    buttons: [shellWord(language(), 'openAgain'), shellWord(language(), 'quit')],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) app.relaunch()
  app.exit(response === 0 ? 0 : 1)
}

/** The way out of the program for links: a question that shows the host, then the system's browser. */
export function outsideOf(window: () => BrowserWindow | null): Outside {
  return {
    async confirm(host) {
      const parent = window()
      if (!parent) return false
      const { response } = await dialog.showMessageBox(parent, {
        type: 'question',
        message: shellWord(language(), 'openOutside').replace('{host}', host),
        buttons: [shellWord(language(), 'open'), shellWord(language(), 'cancel')],
        defaultId: 1,
        cancelId: 1,
      })
      return response === 0
    },
    open: (href) => system.openExternal(href),
  }
}
