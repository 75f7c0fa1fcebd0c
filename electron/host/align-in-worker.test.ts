import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { builtAligner, builtLanguage } from '#core/testing/test-core.ts'
import { alignInWorker } from './align-in-worker.ts'

const script = fileURLToPath(new URL('align-worker.ts', import.meta.url))
const aligner = alignInWorker(script, join(builtLanguage, 'align.bin'))
const task = {
  source: ['渡口', '船来了，水很急。', '他们下了船，走进一家旅馆。', '2019年，这里修了一座新桥。'],
  target: [
    'The Ferry',
    'The boat came.',
    'The water was quick.',
    'They left the boat for an inn.',
    'A bridge in 2019.',
  ],
  options: { confirmed: [{ source: [0], target: [0] }], terms: [{ source: '旅馆', target: 'inn' }] },
}
/** As much work as takes a while. */
const long = {
  source: Array.from({ length: 20_000 }, (_, at) => `第${at}只船来了，水很急，他们走进一家旅馆。`),
  target: Array.from({ length: 20_000 }, (_, at) => `Boat ${at} came, the water was quick, and they went into an inn.`),
  options: {},
}

it('gives the same pairs as the aligner in this thread, and tells how far it is', async () => {
  const shares: number[] = []
  const beads = await aligner(task, { onProgress: ({ done, total }) => shares.push(done / total) })
  expect(beads).toEqual(await builtAligner(task))
  expect(shares.at(-1)).toBe(1)
})

it('lets others work while it aligns, and ends at once when it is cancelled', async () => {
  const controller = new AbortController()
  const running = aligner(long, { signal: controller.signal }).then(
    () => 'aligned',
    (error: Error) => error.message,
  )
  let turns = 0
  for (; turns < 20; turns++) await new Promise((resolve) => setTimeout(resolve, 1))
  controller.abort('changed my mind')
  expect(await running).toBe('the alignment was cancelled')
  expect(turns).toBe(20)
})

it('does not begin what is cancelled already', async () => {
  await expect(aligner(task, { signal: AbortSignal.abort('no') })).rejects.toThrow('cancelled')
})

it('tells what went wrong in its thread', async () => {
  const broken = alignInWorker(script, join(builtLanguage, 'words.bin'))
  await expect(broken(task)).rejects.toThrow('not an aligner lexicon')
  const crossing = { ...task, options: { confirmed: [{ source: [9], target: [9] }] } }
  await expect(aligner(crossing)).rejects.toThrow('not there')
})
