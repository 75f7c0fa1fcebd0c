import { Worker } from 'node:worker_threads'
import { type Aligner, cancelled } from '#core/alignment/documents/aligner.ts'
import type { FromAlignWorker, ToAlignWorker } from './align-messages.ts'

/**
 * An aligner that runs each alignment in a thread of its own, so that the core goes on answering; `script` is the
 * built `align-worker.ts`. Cancelling ends the thread. A host that ends does not wait for one.
 */
export function alignInWorker(script: string, lexiconPath: string): Aligner {
  return (task, { onProgress, signal } = {}) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(cancelled(signal))
      const workerData: ToAlignWorker = { task, lexiconPath }
      const worker = new Worker(script, { workerData })
      worker.unref()
      const stop = () => {
        if (signal) reject(cancelled(signal))
        void worker.terminate()
      }
      signal?.addEventListener('abort', stop, { once: true })
      worker.on('message', (message: FromAlignWorker) => {
        if (message.kind === 'progress') onProgress?.(message.progress)
        else resolve(message.beads)
      })
      worker.on('error', reject)
      worker.on('exit', (code) => {
        signal?.removeEventListener('abort', stop)
        // After an answer this changes nothing.
        reject(new Error(`the aligner ended without an answer, code ${code}`))
      })
    })
}
