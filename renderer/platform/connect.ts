import type { Channel } from '#contract/channel.ts'
import { type Client, createClient } from '#contract/client.ts'

type FileToOpen = { ok: true; client: Client } | { ok: false; reason: 'no-key' | 'closed' }

/** What the desktop shell's preload script gives the window, and nothing more. */
interface Shell {
  openCorePort(): void
  /** Returns the function that stops it. */
  onShell(listener: (message: ShellMessage) => void): () => void
}
export type ShellMessage = { kind: 'action'; id: string } | { kind: 'open-file'; handle: string; name: string }

declare global {
  interface Window {
    readonly duizhaoShell?: Shell
  }
}

/** Finds the core: through the desktop shell's port if there is one, else over a socket to our own origin. */
export async function connect(): Promise<FileToOpen> {
  if (window.duizhaoShell) return { ok: true, client: createClient(await portChannel(window.duizhaoShell)) }
  const said = takeKey()
  if (!said) return { ok: false, reason: 'no-key' }
  const channel = await socketChannel(said)
  return channel ? { ok: true, client: createClient(channel) } : { ok: false, reason: 'closed' }
}

type FirstMessage = { readonly key: string } | { readonly exchange: string }

/**
 * What to say first. `take-key.js` took the key of the address before anything else ran; it is exchanged for one that was
 * never in an address, which a reload finds in this tab's storage.
 */
function takeKey(): FirstMessage | null {
  const exchange = sessionStorage.getItem('launch-key')
  if (exchange) return { exchange }
  const key = sessionStorage.getItem('key')
  return key ? { key } : null
}

function keepSession(message: unknown) {
  const { session } = JSON.parse(String(message)) as { session?: string }
  if (!session) return
  sessionStorage.setItem('key', session)
  sessionStorage.removeItem('launch-key')
}

function socketChannel(said: FirstMessage): Promise<Channel | null> {
  return new Promise((resolve) => {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
    const socket = new WebSocket(`${scheme}://${location.host}/rpc`)
    socket.addEventListener('open', () => socket.send(JSON.stringify(said)))
    socket.addEventListener('close', () => resolve(null), { once: true })
    socket.addEventListener(
      'message',
      ({ data }) => {
        keepSession(data)
        resolve({
          post: (message) => socket.send(message),
          listen: (onMessage, onClose) => {
            socket.addEventListener('message', (event) => onMessage(String(event.data)))
            socket.addEventListener('close', onClose, { once: true })
          },
        })
      },
      { once: true },
    )
  })
}

function portChannel(shell: Shell): Promise<Channel> {
  return new Promise((resolve) => {
    window.addEventListener('message', function onPort(event) {
      const port = event.ports[0]
      if (event.source !== window || event.data?.duizhao !== 'core-port' || !port) return
      window.removeEventListener('message', onPort)
      resolve({
        post: (message) => port.postMessage(message),
        listen: (onMessage, onClose) => {
          port.addEventListener('message', (each) => onMessage(String(each.data)))
          port.addEventListener('close', onClose, { once: true })
          port.start()
        },
      })
    })
    shell.openCorePort()
  })
}
