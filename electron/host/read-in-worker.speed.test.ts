import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { upload } from '#core/testing/own-text.ts'
import { builtContent, openTestCore } from '#core/testing/test-core.ts'
import { deskInWorker } from './read-in-worker.ts'

const script = fileURLToPath(new URL('read-worker.ts', import.meta.url))
const corrections = { encoding: null, title: null }
const novel = Array.from({ length: 140_000 }, (_, at) => `　　船开了${at}里。“水声很大，”他说，“没有人睡。”`).join('\n')

it.each([
  ['a novel of 14 MB', novel, 'taken'],
  ['a million short lines', Array.from({ length: 1_000_000 }, (_, at) => `第${at}行。`).join('\n'), 'file-refused'],
  ['a line of 30 MB', '河水漫过了石桥，'.repeat(1_250_000), 'taken'],
])(
  'keeps another window waiting less than 100 ms (99 of 100) while %s is taken in, or refused',
  async (_, text, end) => {
    const contentDir = builtContent()
    const { core } = openTestCore({ contentDir, openDesk: deskInWorker(script, `${contentDir}/packs`) })
    const id = await upload(core, 'long.txt', text)
    const taking = core.call('imports.take', { upload: id, corrections }).then(
      () => 'taken',
      (error: { readonly code: string }) => error.code,
    )
    const waits: number[] = []
    let isGoingOn = true
    void taking.then(() => (isGoingOn = false))
    while (isGoingOn) {
      const from = performance.now()
      await wait(5)
      await core.call('study.next', {})
      waits.push(performance.now() - from - 5)
    }
    expect(await taking).toBe(end)
    const sorted = waits.toSorted((one, other) => one - other)
    expect(sorted[Math.floor(sorted.length * 0.99)]).toBeLessThan(100)
  },
)
