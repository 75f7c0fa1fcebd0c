import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { PortDouble } from './ports.ts'

/** The double of `utilityProcess`: the real core bundle in a worker thread instead of a process. */
export function forkDouble(script: string) {
  const worker = new Worker(new URL('./core-worker.ts', import.meta.url), {
    workerData: { script: pathToFileURL(script).href },
    execArgv: [],
  })
  const child = new EventEmitter()
  worker.on('message', (message) => child.emit('message', message))
  worker.on('exit', (code) => child.emit('exit', code))
  return Object.assign(child, {
    postMessage(data: unknown, ports: readonly PortDouble[] = []) {
      const port = ports[0]?.native
      worker.postMessage({ data, port }, port ? [port] : [])
    },
    kill: () => void worker.terminate(),
  })
}
