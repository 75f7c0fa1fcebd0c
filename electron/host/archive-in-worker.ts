import { Worker } from 'node:worker_threads'
import type { Archiver } from '#core/safety/archive/archive-handlers.ts'

/** Archives in a thread of its own, so that the core goes on answering; `script` is the built `archive-worker.ts`. */
export function archiveInWorker(script: string): Archiver {
  return (path, folder, { onProgress, signal }) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(new Error('the archive was cancelled'))
      const worker = new Worker(script, { workerData: { path, folder } })
      worker.unref()
      const stop = () => void worker.terminate()
      signal.addEventListener('abort', stop, { once: true })
      worker.on('message', (said: number | 'done') => (said === 'done' ? resolve() : onProgress(said)))
      worker.on('error', reject)
      worker.on('exit', (code) => {
        signal.removeEventListener('abort', stop)
        // After an answer this changes nothing.
        reject(new Error(`the archive ended without an answer, code ${code}`))
      })
    })
}
