/** Runs in the page before anything else: what Electron gives a preload script, then the preload script itself. */
export function preloadScript(preload: string): string {
  return `(() => {
    const listeners = new Map()
    const ports = new Map()
    const ipcRenderer = {
      send: (channel, ...args) => globalThis.__doubleSend(channel, args),
      on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    }
    const contextBridge = {
      exposeInMainWorld: (name, api) => Object.defineProperty(globalThis, name, { value: Object.freeze(api) }),
    }
    const tell = (channel, event, args) => {
      for (const listener of listeners.get(channel) ?? []) listener(event, ...args)
    }
    globalThis.__doubleTell = (channel, args) => tell(channel, { ports: [] }, args)
    globalThis.__doublePort = (channel, id) => {
      const { port1, port2 } = new MessageChannel()
      ports.set(id, port1)
      port1.onmessage = ({ data }) => globalThis.__doublePortSend(id, data)
      tell(channel, { ports: [port2] }, [])
    }
    globalThis.__doublePortTell = (id, data) => ports.get(id)?.postMessage(data)
    const run = (require) => {
      ${preload}
    }
    run(() => ({ contextBridge, ipcRenderer }))
  })()`
}
