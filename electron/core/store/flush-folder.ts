import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Makes renames in a folder last through a power cut. */
export function flushFolder(path: string): void {
  // Windows opens no folders; there the rename is durable by itself.
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
