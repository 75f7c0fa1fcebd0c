import { contextBridge, ipcRenderer } from 'electron'
import { OPEN_PORT, PORT, SHELL, type ShellMessage } from './ipc.ts'

type Listener = (message: ShellMessage) => void

// What the shell says before the page listens (a file opened by starting the program) waits here.
const early: ShellMessage[] = []
const listeners = new Set<Listener>()

ipcRenderer.on(SHELL, (_event, message: ShellMessage) => {
  if (listeners.size === 0) early.push(message)
  for (const listener of listeners) listener(message)
})

// A port can't pass through the bridge, so it is posted to the page: '/' means to our own origin only.
ipcRenderer.on(PORT, (event) => window.postMessage({ duizhao: 'core-port' }, '/', [...event.ports]))

// All that the page gets of the desktop: two functions, and never an event or anything of Electron's.
contextBridge.exposeInMainWorld('duizhaoShell', {
  openCorePort: () => ipcRenderer.send(OPEN_PORT),
  onShell: (listener: Listener) => {
    listeners.add(listener)
    for (const message of early.splice(0)) listener(message)
    return () => void listeners.delete(listener)
  },
})
