import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const sources = ['content', 'electron', 'renderer', 'electron.config.ts', 'package.json', 'package-lock.json']
// Far longer than a build takes on a slow machine.
const WAIT_FOR_ANOTHER_MS = 600_000

/** A digest over the path, size and time of every source file: new, changed and deleted files all change it. */
export function sourceStamp(root: string): string {
  const digest = createHash('sha256')
  for (const source of sources) {
    const path = join(root, source)
    if (!existsSync(path)) continue
    const names = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }).sort() : ['']
    for (const name of names) {
      // A file that went away between the listing and this line is a change too.
      const stat = statSync(join(path, name), { throwIfNoEntry: false })
      digest.update(`${source}/${name}\0${stat?.isFile() ? `${stat.size} ${stat.mtimeMs}` : ''}\n`)
    }
  }
  return digest.digest('hex')
}

export function isBuilt(root: string): boolean {
  const stamp = join(root, 'out', 'built.txt')
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceStamp(root)
}

/**
 * Builds unless what stands in `out` was made from these very sources. Only one process builds at a time; the others
 * wait and find it done. Gives false if the build failed, having shown why on the error stream.
 */
export async function buildIfNeeded(root: string): Promise<boolean> {
  if (isBuilt(root)) return true
  mkdirSync(join(root, 'out'), { recursive: true })
  // An empty SQLite file as a lock: the system frees it when its holder dies, so there is no stale lock to guess about.
  const { DatabaseSync } = await import('node:sqlite')
  const lock = new DatabaseSync(join(root, 'out', 'building.lock'), { timeout: WAIT_FOR_ANOTHER_MS })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return isBuilt(root) || build(root)
  } finally {
    lock.close()
  }
}

function build(root: string): boolean {
  const stamp = join(root, 'out', 'built.txt')
  rmSync(stamp, { force: true })
  const before = sourceStamp(root)
  const npm = process.env['npm_execpath']
  const [program, args] = npm ? [process.execPath, [npm]] : ['npm', []]
  // Both of its streams go to our error stream: what we write ourselves may be read by a program.
  const { status } = spawnSync(program, [...args, 'run', '--silent', 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
  })
  if (status !== 0) return false
  // The stamp taken before: a file edited during the build makes the next start build again.
  writeFileSync(stamp, before)
  return true
}
