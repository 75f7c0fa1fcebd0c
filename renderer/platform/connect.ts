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
  const key = takeKey()
  if (!key) return { ok: false, reason: 'no-key' }
  const channel = await socketChannel(key)
  return channel ? { ok: true, client: createClient(channel) } : { ok: false, reason: 'closed' }
}

/** The key leaves the address at once, so that it stays out of the history; a reload finds it in this tab's storage. */
function takeKey(): string | null {
  const match = /^#key=([\w-]+)$/.exec(location.hash)
  if (!match?.[1]) return sessionStorage.getItem('key')
  sessionStorage.setItem('key', match[1])
  history.replaceState(null, '', location.pathname)
  return match[1]
}

function socketChannel(key: string): Promise<Channel | null> {
  return new Promise((resolve) => {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
    const socket = new WebSocket(`${scheme}://${location.host}/rpc`)
    socket.addEventListener('open', () => socket.send(JSON.stringify({ key })))
    socket.addEventListener('close', () => resolve(null), { once: true })
    socket.addEventListener(
      'message',
      () =>
        resolve({
          post: (message) => socket.send(message),
          listen: (onMessage, onClose) => {
            socket.addEventListener('message', (event) => onMessage(String(event.data)))
            socket.addEventListener('close', onClose, { once: true })
          },
        }),
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
