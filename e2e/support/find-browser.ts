import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { chromium, type LaunchOptions } from '@playwright/test'

const run = promisify(execFile)
const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url))

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

const quietArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Launch options for the browser that tests use: the variable DUIZHAO_BROWSER, Playwright's own, one in a usual
 * place, or the one carried by `@sparticuz/chromium`. Throws with the command to install one.
 */
export async function findBrowser(): Promise<LaunchOptions> {
  const named = process.env['DUIZHAO_BROWSER']
  if (named && !existsSync(named)) throw new Error(`DUIZHAO_BROWSER names ${named}, and there is no such file.`)
  const installed = [named, chromium.executablePath(), ...usualPlaces].find((path) => path && existsSync(path))
  if (installed) return launchOptions(installed)
  const carried = await carriedChromium()
  if (carried) return carried
  throw new Error(
    'No Chromium was found. Install one with `npx playwright install chromium` or, on Debian and Ubuntu, ' +
      '`apt-get install -y --no-install-recommends chromium`, or name one in DUIZHAO_BROWSER.',
  )
}

function launchOptions(executablePath: string): LaunchOptions {
  // Chromium's sandbox refuses to start for root.
  const isRoot = process.getuid?.() === 0
  return { executablePath, args: isRoot ? [...quietArguments, '--no-sandbox'] : quietArguments }
}

async function carriedChromium(): Promise<LaunchOptions | null> {
  const carrier = join(modules, '@sparticuz/chromium')
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(carrier)) return null
  const folder = join(modules, '.cache', 'duizhao-chromium')
  if (!existsSync(folder)) await unpack(carrier, folder)
  const options = launchOptions(join(folder, 'chromium'))
  const { stdout } = await run('ldd', [join(folder, 'chromium')])
  if (!stdout.includes('not found')) return options
  return { ...options, env: { ...definedEnvironment(), LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } }
}

// Unpacked in a process of its own, because the carrier writes to fixed names in the temporary folder and trusts
// what lies there: here that folder is fresh, and is renamed only when whole.
async function unpack(carrier: string, folder: string) {
  const partial = `${folder}-${process.pid}`
  await mkdir(partial, { recursive: true })
  const script = `
    import carrier, { inflate } from ${JSON.stringify(pathToFileURL(join(carrier, 'build/index.js')).href)}
    await carrier.executablePath()
    await inflate(${JSON.stringify(join(carrier, 'bin/al2023.tar.br'))})`
  await run(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TMPDIR: partial } })
  await rename(partial, folder).catch(async (error: unknown) => {
    await rm(partial, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  })
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]))
}
