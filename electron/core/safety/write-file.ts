import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { flushFolder } from '../store/flush-folder.ts'

/**
 * Writes a file so that a crash leaves the old one or the new one: under another name in the same folder, flushed,
 * renamed, and the folder flushed. Throws what the file system says; then nothing of it is left.
 */
export function writeFileWhole(path: string, bytes: Uint8Array, mode = 0o666): void {
  const partial = join(dirname(path), `.${basename(path)}.${process.pid}.partial`)
  // Of a program that was killed and had the same number.
  rmSync(partial, { force: true })
  try {
    const file = openSync(partial, 'wx', mode)
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(partial, path)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
  flushFolder(dirname(path))
}
