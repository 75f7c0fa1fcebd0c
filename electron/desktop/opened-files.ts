import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { ShellMessage } from './ipc.ts'

/** What the window is told of a file that a person asked for: a handle and a name. The path goes to the core alone. */
export function handleOf(path: string): Extract<ShellMessage, { kind: 'open-file' }> {
  return { kind: 'open-file', handle: randomUUID(), name: basename(path) }
}
