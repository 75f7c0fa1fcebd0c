import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { type BrowserHost, openBrowserHost } from '../../electron/browser/browser-host.ts'
import { readWindowFiles } from '../../electron/host/window-files.ts'

export const builtWindow = fileURLToPath(new URL('../../out/renderer', import.meta.url))

/** The browser host itself, with handlers that count how often each was entered. */
export interface CountingHost extends BrowserHost {
  readonly host: string
  readonly origin: string
  readonly key: string
  readonly entered: { files: number; sockets: number; messages: number }
  reset(): void
}

/** Opens the host on a folder of files (the built window unless another is named). */
export async function openCountingHost(folder = builtWindow): Promise<CountingHost> {
  const entered = { files: 0, sockets: 0, messages: 0 }
  const files = readWindowFiles(folder)
  const opened = await openBrowserHost({
    port: 0,
    keyBytes: randomBytes(32),
    async files(target) {
      const file = await files(target)
      if (file) entered.files++
      return file
    },
    connect(channel) {
      entered.sockets++
      channel.listen(
        () => entered.messages++,
        () => {},
      )
    },
  })
  const host = `127.0.0.1:${opened.port}`
  return {
    ...opened,
    host,
    origin: `http://${host}`,
    key: opened.url.split('#key=')[1] ?? '',
    entered,
    reset: () => void Object.assign(entered, { files: 0, sockets: 0, messages: 0 }),
  }
}
