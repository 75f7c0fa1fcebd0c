import { EventEmitter } from 'node:events'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { PortDouble } from './ports.ts'

const toMain = new EventEmitter()
const parent = Object.assign(toMain, { postMessage: (message: unknown) => parentPort?.postMessage(message) })
parentPort?.on('message', ({ data, port }: { data: unknown; port: MessagePort | undefined }) =>
  toMain.emit('message', { data, ports: port ? [new PortDouble(port)] : [] }),
)
Object.assign(process, { parentPort: parent })

const { script } = workerData as { script: string }
await import(script)
