import type { JobId } from '#contract/aligning-commands.ts'
import { CommandError } from '#contract/errors.ts'
import type { MakeId } from '../../store/ids.ts'
import type { ProgressOptions } from './aligner.ts'

export interface JobState<Done> {
  /** From 0 to 1. */
  readonly share: number
  /** What came of it; null as long as it goes on. */
  readonly done: Done | null
}

interface Running<Job, Done> {
  readonly job: Job
  readonly controller: AbortController
  share: number
  isStarted: boolean
  done: Done | null
  /** What went wrong, told to whoever asks next. */
  failure: Error | null
}

/** Long work that goes on between other requests. Each of these throws 'job-not-found' for a job that is not there. */
export interface Jobs<Job, Done> {
  add(job: Job): JobId
  /** Starts the work, once. */
  run(id: JobId): JobState<Done>
  state(id: JobId): JobState<Done>
  /** A job that is done, with what came of it. */
  done(id: JobId): { readonly job: Job; readonly done: Done }
  /** Ends the work and forgets the job, if there is one. */
  forget(id: JobId): void
}

/** A window has one job at a time; a forgotten one must not pile up. */
const MAX_JOBS = 4

export function createJobs<Job, Done extends object>(
  makeId: MakeId,
  work: (job: Job, progress: ProgressOptions) => Promise<Done>,
): Jobs<Job, Done> {
  const jobs = new Map<JobId, Running<Job, Done>>()
  const find = (id: JobId): Running<Job, Done> => {
    const found = jobs.get(id)
    if (!found) throw new CommandError('job-not-found')
    return found
  }
  const forget = (id: JobId) => {
    jobs.get(id)?.controller.abort()
    jobs.delete(id)
  }
  async function start(running: Running<Job, Done>) {
    running.isStarted = true
    const onProgress: ProgressOptions['onProgress'] = ({ done, total }) => (running.share = done / (total + 1))
    try {
      running.done = await work(running.job, { onProgress, signal: running.controller.signal })
    } catch (error) {
      running.failure = error instanceof Error ? error : new Error(String(error))
    }
  }
  return {
    add: (job) => {
      for (const oldest of [...jobs.keys()].slice(0, Math.max(0, jobs.size - MAX_JOBS + 1))) forget(oldest)
      const id = makeId<JobId>()
      const controller = new AbortController()
      jobs.set(id, { job, controller, share: 0, isStarted: false, done: null, failure: null })
      return id
    },
    run: (id) => {
      const running = find(id)
      if (!running.isStarted) void start(running)
      return stateOf(running)
    },
    state: (id) => stateOf(find(id)),
    done: (id) => {
      const { job, done } = find(id)
      if (!done) throw new CommandError('job-not-found')
      return { job, done }
    },
    forget,
  }
}

function stateOf<Job, Done>({ share, done, failure }: Running<Job, Done>): JobState<Done> {
  if (failure) throw failure
  return { share: done ? 1 : share, done }
}
