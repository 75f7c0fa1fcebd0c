import { CommandError } from '#contract/errors.ts'
import type { Handlers } from '#contract/handlers.ts'
import type { JobId, JobProgress } from '#contract/jobs.ts'
import type { MakeId } from '../store/ids.ts'

/** What long work is given: to say how far it is, and to hear that it is no longer wanted. */
export interface JobControl {
  /** `share` of the whole, from 0 to 1. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/** Jobs of one kind. Each of these throws 'job-not-found' for a job that is not there. */
export interface JobQueue<Task, Done> {
  add(task: Task): JobId
  /** A job that is done, with what came of it. */
  done(id: JobId): { readonly task: Task; readonly done: Done }
  forget(id: JobId): void
}

export interface Jobs {
  /** Makes a kind of jobs out of the work that one of them is; of more than `most` the oldest are cancelled. */
  queue<Task, Done extends object>(
    work: (task: Task, control: JobControl) => Promise<Done>,
    most?: number,
  ): JobQueue<Task, Done>
  /** Does the work, once however often it is asked; rejects with what the work failed with, or 'job-cancelled'. */
  run(id: JobId): Promise<void>
  /** Ends the work and forgets the job, if there is one. */
  cancel(id: JobId): void
}

interface Job {
  readonly controller: AbortController
  readonly work: () => Promise<void>
  running: Promise<void> | null
}

/** A window has one job at a time; a forgotten one must not pile up. */
const MAX_JOBS = 4
/** Smaller steps nobody sees. */
const LEAST_STEP = 0.005

/** All long work of a core. `announce` is told how far each job is. */
export function createJobs(makeId: MakeId, announce: (progress: JobProgress) => void): Jobs {
  const jobs = new Map<JobId, Job>()
  const cancel = (id: JobId) => {
    jobs.get(id)?.controller.abort()
    jobs.delete(id)
  }
  return {
    cancel,
    run: async (id) => {
      const job = jobs.get(id)
      if (!job) throw new CommandError('job-not-found')
      try {
        await (job.running ??= job.work())
      } catch (error) {
        throw job.controller.signal.aborted ? new CommandError('job-cancelled') : error
      }
      if (job.controller.signal.aborted) throw new CommandError('job-cancelled')
    },
    queue: (work, most = MAX_JOBS) => createQueue(work, most, { jobs, makeId, announce, cancel }),
  }
}

interface QueueParts {
  readonly jobs: Map<JobId, Job>
  readonly makeId: MakeId
  readonly announce: (progress: JobProgress) => void
  readonly cancel: (id: JobId) => void
}

function createQueue<Task, Done extends object>(
  work: (task: Task, control: JobControl) => Promise<Done>,
  most: number,
  { jobs, makeId, announce, cancel }: QueueParts,
): JobQueue<Task, Done> {
  const tasks = new Map<JobId, { readonly task: Task; done: Done | null }>()
  const forget = (id: JobId) => {
    cancel(id)
    tasks.delete(id)
  }
  return {
    add: (task) => {
      for (const oldest of [...tasks.keys()].slice(0, Math.max(0, tasks.size - most + 1))) forget(oldest)
      const id = makeId<JobId>()
      const kept = { task, done: null as Done | null }
      const controller = new AbortController()
      const control = { onProgress: stepsOf(id, announce), signal: controller.signal }
      tasks.set(id, kept)
      jobs.set(id, {
        controller,
        running: null,
        work: async () => {
          kept.done = await work(task, control)
        },
      })
      return id
    },
    done: (id) => {
      const { task, done } = (jobs.has(id) && tasks.get(id)) || { task: null, done: null }
      if (!done) throw new CommandError('job-not-found')
      return { task: task as Task, done }
    },
    forget,
  }
}

/** Passes on what a window could draw as a step. */
function stepsOf(job: JobId, announce: (progress: JobProgress) => void): (share: number) => void {
  let told = 0
  return (share) => {
    if (share < told + LEAST_STEP) return
    told = share
    announce({ job, share: Math.min(1, share) })
  }
}

/** Running and cancelling, for whatever room a job is of. */
export function jobHandlers(jobs: Jobs): Pick<Handlers, 'jobs.run' | 'jobs.cancel'> {
  return {
    'jobs.run': async ({ job }) => {
      await jobs.run(job)
      return {}
    },
    'jobs.cancel': ({ job }) => {
      jobs.cancel(job)
      return {}
    },
  }
}
