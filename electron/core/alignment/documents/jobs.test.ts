import { expect, it } from 'vitest'
import { seeded } from '../../random/seeded.ts'
import { createIds } from '../../store/ids.ts'
import { createJobs } from './jobs.ts'

const makeId = createIds({ clock: () => 1_700_000_000_000 as never, randomBytes: seeded(1).bytes })
const turn = () => new Promise((resolve) => setTimeout(resolve, 0))

it('tells the window of an alignment that went wrong, and leaves the study running', async () => {
  const jobs = createJobs<string, object>(makeId, () => Promise.reject(new Error('the lexicon is not whole')))
  const id = jobs.add('ferry')
  jobs.run(id)
  await turn()
  expect(() => jobs.state(id)).toThrow('the lexicon is not whole')
})

it('does the work once however often it is asked for, and tells how far it is', async () => {
  const ends = Promise.withResolvers<object>()
  const begun: string[] = []
  const jobs = createJobs<string, object>(makeId, (job, { onProgress }) => {
    begun.push(job)
    onProgress?.({ done: 1, total: 3 })
    return ends.promise
  })
  const id = jobs.add('ferry')
  expect(jobs.state(id)).toEqual({ share: 0, done: null })
  jobs.run(id)
  expect(jobs.run(id)).toEqual({ share: 0.25, done: null })
  ends.resolve({ pairs: 3 })
  await turn()
  expect(jobs.state(id)).toEqual({ share: 1, done: { pairs: 3 } })
  expect(begun).toEqual(['ferry'])
})

it('ends the work of a job that is cancelled, or that too many others came after', () => {
  const ended: string[] = []
  const jobs = createJobs<string, object>(makeId, (job, { signal }) => {
    signal?.addEventListener('abort', () => ended.push(job))
    return new Promise(() => undefined)
  })
  const ids = ['a', 'b', 'c', 'd', 'e'].map((name) => {
    const id = jobs.add(name)
    jobs.run(id)
    return id
  })
  expect(ended).toEqual(['a'])
  jobs.forget(ids[2]!)
  expect(ended).toEqual(['a', 'c'])
  expect(() => jobs.state(ids[2]!)).toThrow('job-not-found')
})
