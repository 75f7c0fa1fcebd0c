import { parentPort, workerData } from 'node:worker_threads'
import { archiveFile } from '#core/safety/archive/archive-handlers.ts'

/** A thread that writes one archive, says how far it is, and ends. */
const { path, folder } = workerData as { readonly path: string; readonly folder: string }
archiveFile(path, folder, (share) => parentPort?.postMessage(share))
parentPort?.postMessage('done')
