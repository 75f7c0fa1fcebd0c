import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { type Core, openCore } from '#core/core.ts'
import { StartError } from '#core/store/start-error.ts'
import { type BrowserHost, openBrowserHost } from '../browser/browser-host.ts'
import { dataFolder, ourSurroundings } from '../host/data-folder.ts'
import { developmentServer } from '../host/development-server.ts'
import { machineOptions } from '../host/machine.ts'
import { startSentence } from '../host/start-sentences.ts'
import { developmentFiles, readWindowFiles } from '../host/window-files.ts'
import { whenAskedToEnd } from './asked-to-end.ts'
import { openInBrowser } from './open-in-browser.ts'
import type { Subcommand, Terminal } from './subcommand.ts'

interface ServeOptions {
  readonly port: number
  readonly dataDir: string
  readonly isJson: boolean
  readonly isOpened: boolean
  readonly logsRequests: boolean
  /** Whether a window is shown also where the library can't be opened, to go back to a backup. */
  readonly rescues: boolean
}

export const serve: Subcommand = {
  name: 'serve',
  usage: 'serve [--port N] [--data FOLDER] [--open] [--json] [--log-requests] [--rescue]',
  async run(args, terminal) {
    const options = readOptions(args)
    if (!options) {
      terminal.err(`Usage: duizhao ${serve.usage}`)
      return 2
    }
    const core = tryOpen(options, terminal)
    if (!core) return 2
    const host = await tryServe(core, options, terminal)
    if (!host) {
      core.close()
      return 2
    }
    announce(host.url, options, terminal)
    setImmediate(() => core.warmUp())
    await askedToEnd()
    await host.close()
    await core.settle()
    core.close()
    return 0
  },
}

function readOptions(args: readonly string[]): ServeOptions | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '0' },
        data: { type: 'string' },
        json: { type: 'boolean', default: false },
        open: { type: 'boolean', default: false },
        rescue: { type: 'boolean', default: false },
        'log-requests': { type: 'boolean', default: false },
        // Said by `npm run dev` alone, and read where the files of the window are chosen.
        development: { type: 'boolean', default: false },
      },
    })
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) return null
    const dataDir = dataFolder(values.data, ourSurroundings())
    return {
      port: Number(values.port),
      dataDir,
      isJson: values.json,
      isOpened: values.open,
      logsRequests: values['log-requests'],
      rescues: values.rescue || values.open,
    }
  } catch {
    // parseArgs throws for an unknown option; the usage line answers that.
    return null
  }
}

function tryOpen({ dataDir, logsRequests, rescues }: ServeOptions, terminal: Terminal): Core | null {
  try {
    const { contentDir, alignWorker, err } = terminal
    return openCore({ ...machineOptions({ dataDir, contentDir, alignWorker, log: err }), logsRequests, rescues })
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    terminal.err(startSentence(error, dataDir, terminal.locale))
    return null
  }
}

async function tryServe(core: Core, options: ServeOptions, terminal: Terminal): Promise<BrowserHost | null> {
  const { port } = options
  const server = developmentServer(process.argv, process.env)
  try {
    return await openBrowserHost({
      port,
      files: server ? developmentFiles(server) : readWindowFiles(terminal.windowDir),
      keyBytes: randomBytes(32),
      connect: (channel) => core.connect(channel),
      onAddress: (url) => announceAnother(url, options, terminal),
      ...(server && { developmentSocket: server.replace(/^http/, 'ws') }),
    })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    terminal.err(startSentence({ code: 'port-taken', data: {} }, String(port), terminal.locale))
    return null
  }
}

function announce(url: string, { isJson, isOpened, dataDir }: ServeOptions, { out, locale }: Terminal) {
  if (isJson) out(JSON.stringify({ url }))
  else out(locale.startsWith('zh') ? `对照已在此打开：${url}` : `Duizhao is open at ${url}`)
  if (isOpened) void openInBrowser(url, dataDir)
}

function announceAnother(url: string, { isJson }: ServeOptions, { out, locale }: Terminal) {
  if (isJson) out(JSON.stringify({ url }))
  else out(locale.startsWith('zh') ? `再开一个窗口请用：${url}` : `For another window: ${url}`)
}

function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    const stop = whenAskedToEnd(() => {
      // From now on a second Ctrl+C ends the process at once.
      stop()
      resolve()
    })
  })
}
