import { expect, it } from 'vitest'
import type { JobProgress } from '#contract/jobs.ts'
import { seeded } from '../random/seeded.ts'
import { createIds } from '../store/ids.ts'
import { failureOf } from '../testing/test-core.ts'
import { createJobs } from './jobs.ts'

function newJobs() {
  const told: JobProgress[] = []
  const makeId = createIds({ clock: () => 1_700_000_000_000 as never, randomBytes: seeded(1).bytes })
  return { jobs: createJobs(makeId, (progress) => told.push(progress)), told }
}

it('tells the window of work that went wrong, and leaves the study running', async () => {
  const { jobs } = newJobs()
  const queue = jobs.queue<string, object>(() => Promise.reject(new Error('the lexicon is not whole')))
  const id = queue.add('ferry')
  await expect(jobs.run(id)).rejects.toThrow('the lexicon is not whole')
  expect(() => queue.done(id)).toThrow('job-not-found')
})

it('does the work once however often it is asked for, and tells how far it is', async () => {
  const { jobs, told } = newJobs()
  const ends = Promise.withResolvers<object>()
  const begun: string[] = []
  const queue = jobs.queue<string, object>((task, { onProgress }) => {
    begun.push(task)
    for (const share of [0.25, 0.251, 0.5]) onProgress(share)
    return ends.promise
  })
  const id = queue.add('ferry')
  const runs = [jobs.run(id), jobs.run(id)]
  expect(() => queue.done(id)).toThrow('job-not-found')
  ends.resolve({ pairs: 3 })
  await Promise.all(runs)
  expect(queue.done(id)).toEqual({ task: 'ferry', done: { pairs: 3 } })
  expect(begun).toEqual(['ferry'])
  expect(told).toEqual([
    { job: id, share: 0.25 },
    { job: id, share: 0.5 },
  ])
})

it('ends the work of a job that is cancelled, or that too many others came after', async () => {
  const { jobs } = newJobs()
  const ended: string[] = []
  const queue = jobs.queue<string, object>(
    (task, { signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          ended.push(task)
          reject(new Error('aborted'))
        })
      }),
  )
  const started = ['a', 'b', 'c', 'd', 'e'].map((name) => {
    const id = queue.add(name)
    return { id, failure: failureOf(jobs.run(id)) }
  })
  expect(ended).toEqual(['a'])
  const [first, , third] = started
  if (!first || !third) throw new Error('not started')
  jobs.cancel(third.id)
  expect(ended).toEqual(['a', 'c'])
  expect([await first.failure, await third.failure]).toEqual(['job-cancelled', 'job-cancelled'])
  expect(await failureOf(jobs.run(third.id))).toBe('job-not-found')
})
