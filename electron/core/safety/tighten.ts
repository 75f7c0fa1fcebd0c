import { chmodSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { BACKUPS } from './backups/backup-folder.ts'

const isOurs = (name: string) => /^\.?duizhao\./.test(name) || name === BACKUPS || name === 'shell'

/**
 * Makes what earlier versions left open to other users readable by their owner alone. A folder that holds other things
 * too, such as one a reader named, keeps its rights.
 */
export function tighten(dataDir: string): void {
  const names = readdirSync(dataDir)
  if (names.every(isOurs)) closeTo(dataDir, 0o700)
  for (const name of names) if (name.startsWith('duizhao.')) closeTo(join(dataDir, name), 0o600)
  if (!names.includes(BACKUPS)) return
  const folder = join(dataDir, BACKUPS)
  closeTo(folder, 0o700)
  for (const name of readdirSync(folder)) if (/^\d{6,}-/.test(name)) closeTo(join(folder, name), 0o600)
}

function closeTo(path: string, mode: number) {
  try {
    if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, mode)
  } catch (error) {
    // A file system without rights, or a file of another owner: then they are not ours to tighten.
    if (!(error instanceof Error) || !('syscall' in error)) throw error
  }
}
