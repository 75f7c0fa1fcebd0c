import { spawn, spawnSync } from 'node:child_process'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DEVELOPMENT } from '../host/development-server.ts'
import { whenAskedToEnd } from './asked-to-end.ts'
import { findElectron } from './electron-binary.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Runs Vite's development server and, over it, the desktop shell or (where there is no Electron) the browser host. */
function develop(args: readonly string[]) {
  const isInElectron = findElectron(root, process.env) !== null && !args.includes('--port')
  // Without Electron the host that serves the built window is started in its place, and asks Vite for the files.
  const env = isInElectron
    ? process.env
    : { ...process.env, ELECTRON_EXEC_PATH: process.execPath, ELECTRON_ENTRY: join(root, 'out/main/cli.js') }
  const data = args.includes('--sample') ? ['--data', makeSample()] : []
  const rest = args.filter((arg) => arg !== '--sample')
  const electronVite = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const viteArgs = [electronVite, 'dev', '--config', 'electron.config.ts', '--watch', '--']
  const vite = spawn(
    process.execPath,
    [...viteArgs, ...(isInElectron ? [] : ['serve']), DEVELOPMENT, ...data, ...rest],
    {
      cwd: root,
      stdio: 'inherit',
      env,
    },
  )
  whenAskedToEnd((signal) => void vite.kill(signal))
  vite.on('close', (code) => process.exit(code ?? 0))
}

/** A study with texts, cards and the reviews of many days, made once; the folder can be thrown away at any time. */
function makeSample(): string {
  const folder = join(root, 'out', 'sample-study')
  if (!existsSync(folder)) {
    const unfinished = `${folder}.unfinished`
    rmSync(unfinished, { recursive: true, force: true })
    const args = [join(root, 'lab/sample/make-sample-study.ts'), unfinished]
    const made = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
    if (made.status !== 0) throw new Error('the sample study could not be made')
    renameSync(unfinished, folder)
  }
  return folder
}

const content = spawnSync(process.execPath, [join(root, 'electron/cli/build/build-content.ts')], {
  cwd: root,
  stdio: 'inherit',
})
if (content.status === 0) develop(process.argv.slice(2))
else process.exitCode = 2
