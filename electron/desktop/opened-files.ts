import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { ShellMessage } from './ipc.ts'

export interface OpenedFiles {
  /** Remembers a file a person asked for, and gives what the window is told of it: a handle and a name, no path. */
  add(path: string): ShellMessage
  pathOf(handle: string): string | null
}

/** Keeps the paths of files on this side, so that no call of a window can name one. */
export function keepOpenedFiles(): OpenedFiles {
  const paths = new Map<string, string>()
  return {
    add(path) {
      const handle = randomUUID()
      paths.set(handle, path)
      return { kind: 'open-file', handle, name: basename(path) }
    },
    pathOf: (handle) => paths.get(handle) ?? null,
  }
}
