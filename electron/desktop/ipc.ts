import type { IpcMain, IpcMainEvent } from 'electron'
import { isOurFrame } from './sender.ts'

/** The names of the messages between main and preload. */
export const OPEN_PORT = 'core:open-port'
export const PORT = 'core:port'
export const SHELL = 'shell'

/** What the shell tells the window. A file is told by a handle: paths stay in main. */
export type ShellMessage =
  | { readonly kind: 'action'; readonly id: string }
  | { readonly kind: 'open-file'; readonly handle: string; readonly name: string }

/** Listens for a page that asks for the core's port. A sender that is not our page gets no answer at all. */
export function listenForPortRequests(
  ipcMain: IpcMain,
  giveCorePort: (frame: NonNullable<IpcMainEvent['senderFrame']>) => void,
  log: (line: string) => void,
) {
  ipcMain.on(OPEN_PORT, (event) => {
    const frame = event.senderFrame
    if (frame && isOurFrame(frame)) giveCorePort(frame)
    else log('Refused a message from a frame that is not our page.')
  })
}
