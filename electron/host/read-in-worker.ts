import { Worker } from 'node:worker_threads'
import type { FileErrorCode } from '#contract/file-errors.ts'
import { FileError } from '#core/formats/file-error.ts'
import { MOST_READING_MS } from '#core/formats/limits.ts'
import type { DeskWork, OpenDesk } from '#core/imports/import-desk.ts'
import type { FromReadWorker, ReadWorkerData, ToReadWorker } from './read-messages.ts'

export interface ReadingLimits {
  readonly mostMs: number
  readonly mostMegabytes: number
}

const limits: ReadingLimits = { mostMs: MOST_READING_MS, mostMegabytes: 512 }

interface Waiting {
  readonly resolve: (value: never) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

/**
 * Desks in threads of their own, so that the core goes on answering; `script` is the built `read-worker.ts`. What takes
 * too long or too much memory is ended and refused, and nothing of it is left. Test: read-in-worker.
 */
export function deskInWorker(script: string, packsDir: string, { mostMs, mostMegabytes } = limits): OpenDesk {
  return () => {
    const worker = startWorker(script, { packsDir }, mostMegabytes)
    const waiting = new Map<number, Waiting>()
    let ended: Error | null = null
    let last = 0
    const end = (error: Error) => {
      ended ??= error
      for (const each of waiting.values()) {
        clearTimeout(each.timer)
        each.reject(ended)
      }
      waiting.clear()
      void worker.terminate()
    }
    worker.on('message', (message: FromReadWorker) => settle(waiting, message))
    worker.on('error', (error) => end(isOutOfMemory(error) ? new FileError('too-much') : (error as Error)))
    // After an answer this changes nothing.
    worker.on('exit', (code) => end(new Error(`the reader ended without an answer, code ${code}`)))
    const ask = (call: keyof DeskWork, ...args: readonly unknown[]) =>
      new Promise<never>((resolve, reject) => {
        if (ended) return reject(ended)
        const id = ++last
        const timer = setTimeout(() => end(new FileError('too-slow')), mostMs).unref()
        waiting.set(id, { resolve, reject, timer })
        const message: ToReadWorker = { id, call, args }
        worker.postMessage(message)
      })
    return {
      read: (task) => ask('read', task),
      preview: (corrections) => ask('preview', corrections),
      prepare: (corrections) => ask('prepare', corrections),
      more: () => ask('more'),
      close: () => end(new Error('the reading was given up')),
    }
  }
}

function startWorker(script: string, workerData: ReadWorkerData, mostMegabytes: number): Worker {
  const worker = new Worker(script, { workerData, resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } })
  worker.unref()
  return worker
}

function settle(waiting: Map<number, Waiting>, message: FromReadWorker) {
  const call = waiting.get(message.id)
  if (!call) return
  waiting.delete(message.id)
  clearTimeout(call.timer)
  if ('done' in message) call.resolve(message.done as never)
  else if ('refused' in message) call.reject(new FileError(message.refused satisfies FileErrorCode))
  else call.reject(new Error(message.failed))
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
