import { expect, it, vi } from 'vitest'

const exposed: Record<string, Record<string, unknown>> = {}
const sent: string[] = []
const heard = new Map<string, (...args: unknown[]) => void>()

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: Record<string, unknown>) => void (exposed[name] = api) },
  ipcRenderer: {
    send: (channel: string) => void sent.push(channel),
    on: (channel: string, listener: (...args: unknown[]) => void) => void heard.set(channel, listener),
  },
}))

it('gives the page exactly two functions, and never an event', async () => {
  await import('./preload.ts')
  expect(Object.keys(exposed)).toEqual(['duizhaoShell'])
  expect(Object.entries(exposed['duizhaoShell'] ?? {}).map(([name, value]) => [name, typeof value])).toEqual([
    ['openCorePort', 'function'],
    ['onShell', 'function'],
  ])
  const { openCorePort, onShell } = exposed['duizhaoShell'] as {
    openCorePort: () => void
    onShell: (listener: (...args: unknown[]) => void) => void
  }
  openCorePort()
  expect(sent).toEqual(['core:open-port'])

  heard.get('shell')?.({ sender: 'secret' }, { kind: 'action', id: 'app.read' })
  const received: unknown[][] = []
  onShell((...args) => received.push(args))
  heard.get('shell')?.({ sender: 'secret' }, { kind: 'action', id: 'app.help' })
  // What was said before anybody listened is not lost.
  expect(received).toEqual([[{ kind: 'action', id: 'app.read' }], [{ kind: 'action', id: 'app.help' }]])
})
