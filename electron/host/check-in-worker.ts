import { Worker } from 'node:worker_threads'
import type { FileCheck } from '#core/safety/backups/check-file.ts'

/** Checks a finished backup in a thread of its own, so that the core goes on answering; `script` is the built `check-worker.ts`. */
export function checkInWorker(script: string): (path: string) => Promise<FileCheck> {
  return (path) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { workerData: path })
      worker.on('message', resolve)
      worker.on('error', reject)
      // After an answer this changes nothing.
      worker.on('exit', (code) => reject(new Error(`the check ended without an answer, code ${code}`)))
    })
}
