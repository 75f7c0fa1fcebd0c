import { fileURLToPath } from 'node:url'
import { type Core, openCore } from '#core/core.ts'
import { StartError } from '#core/store/start-error.ts'
import { machineOptions } from '../host/machine.ts'
import type { FromCore, ToCore } from './core-messages.ts'
import { portChannel } from './port-channel.ts'

const alignWorker = fileURLToPath(new URL('align-worker.js', import.meta.url))

/** The core's own process: opens the core, then connects each port that main hands over. */
function runCore(parent: Electron.ParentPort) {
  const say = (message: FromCore) => parent.postMessage(message)
  let core: Core | null = null

  function open(places: { dataDir: string; contentDir: string }) {
    try {
      core = openCore({
        ...machineOptions({ ...places, alignWorker, log: (line) => say({ kind: 'log', line }) }),
        rescues: true,
      })
      say({ kind: 'opened' })
      core.warmUp()
    } catch (error) {
      if (!(error instanceof StartError)) throw error
      say({ kind: 'failed', code: error.code, data: error.data })
    }
  }

  parent.on('message', ({ data, ports }) => {
    const message = data as ToCore
    if (message.kind === 'open') open(message)
    else if (message.kind === 'connect') {
      const port = ports[0]
      if (core && port) core.connect(portChannel(port))
    } else if (message.kind === 'offer') core?.offerFile(message.handle, message.path)
    else void end()
  })

  async function end() {
    await core?.settle()
    core?.close()
    process.exit(0)
  }
}

runCore(process.parentPort)
