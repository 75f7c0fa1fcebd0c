import { parentPort, workerData } from 'node:worker_threads'
import { FileError } from '#core/formats/file-error.ts'
import { createDeskWork, type DeskTask } from '#core/imports/import-desk.ts'
import { parsePack } from '#core/packs/parse-pack.ts'
import { shippedPacksOf } from '#core/packs/read-packs.ts'
import type { FromReadWorker, ReadWorkerData, ToReadWorker } from './read-messages.ts'

const shipped = shippedPacksOf((workerData as ReadWorkerData).packsDir)
const packsOf = ({ packFiles }: DeskTask) => [
  ...shipped(),
  ...packFiles.flatMap((files) => parsePack(files).pack ?? []),
]
const work = createDeskWork(packsOf, () => performance.now())

/** A thread with one desk: reads a file, previews it, prepares it, and hands it over in pieces. */
function answer({ id, call, args }: ToReadWorker): FromReadWorker {
  try {
    // Called by name over a channel that only our own host writes to.
    return { id, done: (work[call] as (...all: readonly unknown[]) => unknown)(...args) }
  } catch (error) {
    if (error instanceof FileError) return { id, refused: error.code }
    return { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on('message', (message: ToReadWorker) => parentPort?.postMessage(answer(message)))
