import type { MessagePortMain, UtilityProcess } from 'electron'
import type { StartFailure } from '../host/start-sentences.ts'
import type { FromCore, ToCore } from './core-messages.ts'

// Closing takes milliseconds; after this the process is ended, which loses nothing that was answered.
const CLOSE_WITHIN_MS = 3_000

export interface CoreHost {
  /** Gives one end of a channel to the core. */
  connect(port: MessagePortMain): void
  /** Lets the window open a file by a handle. */
  offer(handle: string, path: string): void
  /** Hears once that the core ended without being asked to. */
  onGone(listener: () => void): void
  close(): Promise<void>
}

export type CoreOpening = { readonly host: CoreHost } | { readonly failure: StartFailure }

/** Waits until a freshly forked core process has opened its data, or says why it could not. */
export function hostCore(
  child: UtilityProcess,
  places: { readonly dataDir: string; readonly contentDir: string },
  log: (line: string) => void,
): Promise<CoreOpening> {
  const say = (message: ToCore, ports: MessagePortMain[] = []) => child.postMessage(message, ports)
  const gone = Promise.withResolvers<void>()
  const state = { isClosing: false }
  const host: CoreHost = {
    connect: (port) => say({ kind: 'connect' }, [port]),
    offer: (handle, path) => say({ kind: 'offer', handle, path }),
    onGone: (listener) => void gone.promise.then(() => state.isClosing || listener()),
    async close() {
      state.isClosing = true
      say({ kind: 'close' })
      const timer = setTimeout(() => child.kill(), CLOSE_WITHIN_MS)
      await gone.promise
      clearTimeout(timer)
    },
  }
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      gone.resolve()
      resolve({ failure: { code: `exit-${code}`, data: {} } })
    })
    child.on('message', (message: FromCore) => {
      if (message.kind === 'opened') resolve({ host })
      else if (message.kind === 'failed') resolve({ failure: message })
      else log(message.line)
    })
    say({ kind: 'open', ...places })
  })
}
