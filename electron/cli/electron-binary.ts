import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Long enough for the download on a slow line; a machine with no network fails in a second.
const INSTALL_WITHIN_MS = 90_000
const TRY_AGAIN_AFTER_MS = 24 * 60 * 60 * 1000

/**
 * The path of Electron's binary, or null if it is not there. Found by file, because importing `electron` in Node starts
 * a download.
 */
export function findElectron(root: string, env: Readonly<Record<string, string | undefined>>): string | null {
  const folder = join(root, 'node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  const named = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : null
  const override = env['ELECTRON_OVERRIDE_DIST_PATH']
  const path = override ? join(override, named ?? 'electron') : named && join(folder, 'dist', named)
  return path && existsSync(path) ? path : null
}

/** Tries once to download the binary; after a failure not again for a day, so that no later start waits for it. */
export function installElectron(root: string, nowMs: number): string | null {
  const installer = join(root, 'node_modules', 'electron', 'install.js')
  const failed = join(root, 'out', 'electron-not-installed.txt')
  const failedAtMs = statSync(failed, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (!existsSync(installer) || nowMs - failedAtMs < TRY_AGAIN_AFTER_MS) return null
  process.stderr.write('Fetching Electron, once…\n')
  const { status } = spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: INSTALL_WITHIN_MS })
  const found = status === 0 ? findElectron(root, {}) : null
  if (!found) {
    mkdirSync(join(root, 'out'), { recursive: true })
    writeFileSync(failed, 'Remove this file to try again.\n')
  }
  return found
}
