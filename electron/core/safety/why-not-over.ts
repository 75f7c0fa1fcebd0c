import { closeSync, existsSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DATA_FILE } from '../store/open-store.ts'
import { BACKUPS } from './backups/backup-folder.ts'
import { SEAL_FILE } from './seal.ts'

/** Why nothing may be written under a name: a folder is there, or what is no file, or it is the library's own. */
export type NotOver = 'a-folder' | 'no-file' | 'the-library'

/**
 * Whether an export may be written under a name. Null where it may: the file is new, or one of a reader's own. A database
 * is never written over, nor anything of a folder that holds a library. Test: why-not-over.
 */
export function whyNotOver(path: string): NotOver | null {
  const there = statSync(path, { throwIfNoEntry: false })
  if (there?.isDirectory()) return 'a-folder'
  if (there && !there.isFile()) return 'no-file'
  if (there && isDatabase(path)) return 'the-library'
  const folder = existsSync(dirname(path)) ? realpathSync(dirname(path)) : dirname(path)
  const target = there ? realpathSync(path) : join(folder, basename(path))
  return isOwn(target) || isOwn(join(folder, basename(path))) ? 'the-library' : null
}

function isOwn(target: string): boolean {
  const folder = dirname(target)
  if (holdsLibrary(folder)) return /^\.?duizhao\./i.test(basename(target)) || basename(target) === BACKUPS
  return basename(folder) === BACKUPS && holdsLibrary(dirname(folder))
}

const holdsLibrary = (folder: string) => existsSync(join(folder, DATA_FILE)) || existsSync(join(folder, SEAL_FILE))

const MAGIC = 'SQLite format 3\0'

function isDatabase(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(MAGIC.length)
    readSync(file, head, 0, head.length, 0)
    return head.toString('latin1') === MAGIC
  } finally {
    closeSync(file)
  }
}
