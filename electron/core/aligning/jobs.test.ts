import { expect, it } from 'vitest'
import type { JobId } from '#contract/aligning-commands.ts'
import { createJobs } from './jobs.ts'

const side = { name: 'a.txt', sentences: 1, opening: [] }
const document = {
  paragraphs: [{ kind: 'paragraph' as const, speaker: null, leadUtf16: 0, sentences: ['船来了。'] }],
  isHardWrapped: false,
  isInterview: false,
}

it('tells the window of an alignment that went wrong, and leaves the study running', async () => {
  const broken = () => {
    throw new Error('the lexicon is not whole')
  }
  const jobs = createJobs(
    <Id>() => 'job' as Id,
    broken,
    () => ({ terms: [], taught: [] }),
  )
  const id: JobId = jobs.add({
    sides: { pairs: null, title: { zh: '', en: '' }, source: document, target: document, isSwapped: false },
    preview: { title: '', source: side, target: side, isSwapped: false, isGiven: false },
    digest: '',
    textId: null,
    fileName: 'a.txt',
  })
  jobs.run(id)
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(() => jobs.state(id)).toThrow('the lexicon is not whole')
})
