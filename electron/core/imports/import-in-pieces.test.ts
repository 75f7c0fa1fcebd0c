import { expect, it } from 'vitest'
import { upload } from '../testing/own-text.ts'
import { failureOf, openTestCore } from '../testing/test-core.ts'
import { openDatabase } from '../store/database.ts'
import { DATA_FILE } from '../store/open-store.ts'
import { deskHere, type OpenDesk } from './import-desk.ts'

const corrections = { encoding: null, title: null }
const story = Array.from({ length: 3000 }, (_, at) => `第${at}只船来了。`).join('\n')

/** A desk that waits before the piece of that number, until it is told to go on. */
function heldDesk(at: number) {
  const reached = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const openDesk: OpenDesk = () => {
    const desk = deskHere(
      () => [],
      () => 0,
    )()
    let pieces = 0
    return {
      ...desk,
      more: async () => {
        if (++pieces === at) {
          reached.resolve()
          await held.promise
        }
        return desk.more()
      },
    }
  }
  return { openDesk, reached: reached.promise, goOn: () => held.resolve() }
}

const rowsIn = (dataDir: string) => {
  const database = openDatabase(`${dataDir}/${DATA_FILE}`, { waitMs: 0 })
  try {
    const count = (table: string) =>
      database.one<{ n: number }>(
        `SELECT count(*) AS n FROM ${table} WHERE text_id IN (SELECT id FROM texts WHERE is_bundled = 0)`,
      )?.n
    const texts = database.one<{ n: number }>('SELECT count(*) AS n FROM texts WHERE is_bundled = 0')?.n
    const marks = database.one<{ n: number }>(`SELECT count(*) AS n FROM meta WHERE key LIKE 'importing %'`)?.n
    return { texts, beads: count('beads'), segments: count('segments'), marks }
  } finally {
    database.close()
  }
}
const nothing = { texts: 0, beads: 0, segments: 0, marks: 0 }

it('answers other windows while a text is taken in, which nobody sees before it is whole', async () => {
  const desk = heldDesk(4)
  const { core } = openTestCore({ openDesk: desk.openDesk })
  const before = (await core.call('library.list', {})).texts.length
  const taking = core.call('imports.take', { upload: await upload(core, 'boats.txt', story), corrections })
  await desk.reached
  expect((await core.call('library.list', {})).texts).toHaveLength(before)
  desk.goOn()
  const { textId, undo } = await taking
  expect((await core.call('library.open', { textId })).text.pairCount).toBe(3000)
  await core.call('history.undo', { token: undo })
  expect((await core.call('library.list', {})).texts).toHaveLength(before)
})

it('leaves nothing of a text whose taking was cancelled', async () => {
  const desk = heldDesk(3)
  const { core, options } = openTestCore({ openDesk: desk.openDesk })
  const id = await upload(core, 'boats.txt', story)
  const failure = failureOf(core.call('imports.take', { upload: id, corrections }))
  await desk.reached
  await core.call('imports.cancel', { upload: id })
  desk.goOn()
  expect(await failure).toBe('job-cancelled')
  core.close()
  expect(rowsIn(options.dataDir)).toEqual(nothing)
})

it('leaves nothing of a text whose taking was cut off, after the next start', async () => {
  const desk = heldDesk(3)
  const test = openTestCore({ openDesk: desk.openDesk })
  const cut = failureOf(
    test.core.call('imports.take', { upload: await upload(test.core, 'boats.txt', story), corrections }),
  )
  await desk.reached
  test.core.close()
  desk.goOn()
  expect(await cut).not.toBe('no failure')
  expect(rowsIn(test.options.dataDir)).toMatchObject({ texts: 1, marks: 1 })
  test.reopen().close()
  expect(rowsIn(test.options.dataDir)).toEqual(nothing)
})
