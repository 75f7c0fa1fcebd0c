import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemLocale } from '../host/locale.ts'
import { whenAskedToEnd } from './asked-to-end.ts'
import { buildIfNeeded } from './build/build-if-needed.ts'
import { findElectron, installElectron } from './electron-binary.ts'
import { editionSentence, hasDisplay, openingSentence, type WhyBrowser } from './launch-mode.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const args = process.argv.slice(2)
// A desktop that cannot start (a missing library, a sandbox the system forbids) ends at once.
const STILLBORN_WITHIN_MS = 5_000

/** Opens the desktop window where Electron can be had, else the same window in the browser. Gives the exit code. */
async function start(): Promise<number> {
  if (!(await buildIfNeeded(root))) return 2
  const why = await tryDesktop()
  if (typeof why === 'number') return why
  process.stderr.write(`${editionSentence(why, systemLocale(process.env))}\n`)
  return run(process.execPath, [join(root, 'out/main/cli.js'), 'serve', '--open', ...args])
}

async function tryDesktop(): Promise<number | WhyBrowser> {
  if (args.includes('--port')) return 'asked'
  if (!hasDisplay(process.platform, process.env)) return 'no-display'
  const isOffline = process.env['DUIZHAO_OFFLINE'] === '1'
  const binary = findElectron(root, process.env) ?? (isOffline ? null : installElectron(root, Date.now()))
  if (!binary) return 'no-electron'
  process.stderr.write(`${openingSentence(systemLocale(process.env))}\n`)
  const startedAtMs = performance.now()
  const code = await run(binary, [join(root, 'out/main/index.js'), ...args])
  const isStillborn = code !== 0 && code !== 2 && performance.now() - startedAtMs < STILLBORN_WITHIN_MS
  return isStillborn ? 'electron-failed' : code
}

async function run(program: string, programArgs: readonly string[]): Promise<number> {
  const child = spawn(program, programArgs, { stdio: 'inherit' })
  // Ctrl+C reaches the child by itself; a signal sent to this process alone has to be passed on.
  const stop = whenAskedToEnd((signal) => void child.kill(signal))
  const ended = await once(child, 'close').catch(() => [1])
  stop()
  return typeof ended[0] === 'number' ? ended[0] : 1
}

process.exitCode = await start()
