import type { Client } from '#contract/client.ts'
import { CommandError } from '#contract/errors.ts'
import type { JobId } from '#contract/jobs.ts'
import type { Changes } from './changes.ts'

/**
 * Runs a job of the core to its end and tells how far it is, from 0 to 1. Gives whether it was done: not where it was
 * cancelled, nor where it failed, of which the reader was told.
 */
export async function runJob(
  client: Client,
  changes: Changes,
  job: JobId,
  onProgress: (share: number) => void,
): Promise<boolean> {
  const stop = client.onProgress((progress) => {
    if (progress.job === job) onProgress(progress.share)
  })
  try {
    return (await changes.query(client.call('jobs.run', { job }).catch(nullIfCancelled))) !== null
  } finally {
    stop()
  }
}

function nullIfCancelled(error: unknown): null {
  if (error instanceof CommandError && error.code === 'job-cancelled') return null
  throw error
}
