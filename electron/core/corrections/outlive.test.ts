import { expect, it } from 'vitest'
import { seeded } from '../random/seeded.ts'
import { timesOf } from '../testing/durability/run-length.ts'
import { lostOrMoved } from './testing/check-book.ts'
import { act, openBook } from './testing/changing-book.ts'

const SEQUENCES = timesOf(2000, 500)
const STEPS = 10
const A_BATCH = 250

/** Runs one sequence and gives what was lost or moved in it, with the step. */
async function runSequence(seed: number): Promise<readonly string[]> {
  const random = seeded(seed)
  const book = openBook(random)
  for (let step = 0; step < STEPS; step++) {
    const what = await act(book, random)
    const wrong = await lostOrMoved(book)
    if (wrong.length > 0) return [`seed ${seed}, step ${step} (${what})`, ...wrong]
  }
  book.close()
  return []
}

it.each(Array.from({ length: SEQUENCES / A_BATCH }, (_, batch) => 1 + batch * A_BATCH))(
  'loses and moves no correction, card or note through edits, new cuts and new engines (seeds from %i)',
  async (first) => {
    for (let seed = first; seed < first + A_BATCH; seed++) expect(await runSequence(seed)).toEqual([])
  },
  60_000,
)

it('follows most places through the edits, and does not call them gone to be safe', async () => {
  const gone: boolean[] = []
  for (let seed = 1; seed <= 100; seed++) {
    const random = seeded(seed)
    const book = openBook(random)
    for (let step = 0; step < STEPS; step++) await act(book, random)
    const { corrections } = await book.handlers['corrections.list']({ search: '', offset: 0, limit: 500 })
    gone.push(...corrections.map(({ isPlaceGone }) => isPlaceGone))
    book.close()
  }
  expect(gone.length).toBeGreaterThan(100)
  expect(gone.filter(Boolean).length / gone.length).toBeLessThan(0.35)
})

it('would notice a correction that went over to another word', async () => {
  const random = seeded(7)
  const book = openBook(random)
  while (book.corrections.size === 0) await act(book, random)
  for (const [id, made] of book.corrections)
    book.corrections.set(id, { ...made, characters: made.characters.map((each) => each + 1), neighbours: [1, 1] })
  expect(await lostOrMoved(book)).not.toEqual([])
  book.close()
})
