import { parentPort, workerData } from 'node:worker_threads'
import { checkFile } from '#core/safety/backups/check-file.ts'

/** A thread that reads one finished backup from end to end, and ends. */
parentPort?.postMessage(checkFile(workerData as string))
