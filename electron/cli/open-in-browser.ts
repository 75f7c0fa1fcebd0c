import { spawn } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hasDisplay } from './launch-mode.ts'

const FORGET_AFTER_MS = 60_000

/** The program that opens a file in the default browser, or null where there is no display to open it on. */
export function browserOpener(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly [string, ...string[]] | null {
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['explorer.exe']
  return hasDisplay(platform, env) ? ['xdg-open'] : null
}

/**
 * Opens the address in the default browser. The address holds the key, and arguments of a process can be read by every
 * user of the machine, so the browser gets a file that only this user can read, and that leads there. Failing is not
 * an error: the address is printed too.
 */
export async function openInBrowser(url: string, dataDir: string) {
  const opener = browserOpener(process.platform, process.env)
  if (!opener) return
  const file = join(dataDir, 'open.html')
  await rm(file, { force: true })
  await writeFile(file, `<!doctype html><meta http-equiv="refresh" content="0;url=${url}">\n`, {
    mode: 0o600,
    flag: 'wx',
  })
  setTimeout(() => void rm(file, { force: true }), FORGET_AFTER_MS).unref()
  const [program, ...args] = opener
  const child = spawn(program, [...args, file], { stdio: 'ignore', detached: true })
  child.on('error', () => void rm(file, { force: true }))
  child.unref()
}
