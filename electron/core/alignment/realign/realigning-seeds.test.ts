import { expect, it } from 'vitest'
import type { TextId, UndoToken } from '#contract/ids.ts'
import type { Pair } from '#contract/text.ts'
import type { Core } from '../../core.ts'
import { seeded, type Seeded } from '../../random/seeded.ts'
import { openLibrary } from '../../safety/open-library.ts'
import { pairsOf } from '../../testing/own-text.ts'
import { present } from '../../testing/present.ts'
import { alignAgain, begin, openStory, said } from '../../testing/realigned-story.ts'
import { builtAligner, failureOf, openTestCore, type TestCore } from '../../testing/test-core.ts'

/** Cuts both sides of a text into pairs at random, each with a history of its own. */
function deal(test: TestCore, textId: TextId, random: Seeded): Core {
  test.core.close()
  const { database, close } = openLibrary(test.options.dataDir)
  const sides = (['source', 'target'] as const).map((side) =>
    database.all<{ id: string }>(
      'SELECT id FROM segments WHERE text_id = ? AND side = ? ORDER BY position',
      textId,
      side,
    ),
  )
  const next = [0, 0]
  database.run('PRAGMA defer_foreign_keys = ON')
  database.run('BEGIN')
  const old = database.all<{ id: string }>('SELECT id FROM beads WHERE text_id = ?', textId).map(({ id }) => id)
  database.run('UPDATE beads SET position = position + 100000 WHERE text_id = ?', textId)
  let position = 0
  while (sides.some((side, at) => present(next[at]) < side.length)) {
    const id = `00000000-0000-7000-8000-${String(position).padStart(12, '0')}`
    const [origin, state] = random.pick([
      ['aligned', 'machine'],
      ['aligned', 'machine'],
      ['aligned', 'machine'],
      ['aligned', 'disputed'],
      ['aligned', 'checked'],
      ['edited', 'machine'],
      ['given', 'machine'],
    ] as const)
    const counts = sides.map((side, at) => Math.min(random.below(3), side.length - present(next[at])))
    if (counts.every((count) => count === 0)) continue
    const row = [id, textId, position++, random.below(100) / 100, origin, state]
    database.run(
      'INSERT INTO beads (id, text_id, position, confidence, origin, state) VALUES (?, ?, ?, ?, ?, ?)',
      ...row,
    )
    for (const [at, count] of counts.entries())
      for (let each = 0; each < count; each++)
        database.run('UPDATE segments SET bead_id = ? WHERE id = ?', id, present(present(sides[at])[next[at]!++]).id)
  }
  for (const id of old) database.run('DELETE FROM beads WHERE id = ?', id)
  database.run('UPDATE texts SET pair_count = ? WHERE id = ?', position, textId)
  database.run('COMMIT')
  close()
  return test.reopen()
}

const idsOf = ({ source, target }: Pair) => [source, target].flat().map(({ segmentId }) => segmentId)

const isConfirmed = ({ state, origin, source, target }: Pair) =>
  state === 'checked' || origin === 'edited' || (origin === 'given' && source.length > 0 && target.length > 0)

/** What the aligner says of the whole text when it is asked at once. */
async function laidAtOnce(pairs: readonly Pair[]) {
  const next = { source: 0, target: 0 }
  const numbered = pairs.map((pair) => ({
    pair,
    source: pair.source.map(() => next.source++),
    target: pair.target.map(() => next.target++),
  }))
  const confirmed = numbered.filter(({ pair }) => isConfirmed(pair)).map(({ source, target }) => ({ source, target }))
  const side = (of: 'source' | 'target') => pairs.flatMap((pair) => pair[of].map(({ text }) => text))
  const [source, target] = [side('source'), side('target')]
  // Every sentence of the story is a paragraph.
  const all = (sentences: readonly string[]) => ({ paragraphs: sentences.map((_, at) => at) })
  const landmarks = { source: all(source), target: all(target) }
  const beads = await builtAligner({ source, target, options: { confirmed, landmarks } })
  return beads.map((bead) => [bead.source.map((at) => source[at]), bead.target.map((at) => target[at])])
}

/** A text with pairs dealt at random, and a pair from which something can be aligned; null where there is none. */
async function dealt(seed: number) {
  const random = seeded(seed)
  const test = openTestCore()
  const textId = await openStory(test.core, 8 + random.below(20))
  const core = deal(test, textId, random)
  const before = await pairsOf(core, textId)
  const asked = random.pick(before).id
  const isLeft = (await failureOf(begin(core, textId, asked))) === 'no failure'
  return { core, textId, before, from: isLeft ? asked : null }
}

it.each(Array.from({ length: 24 }, (_, seed) => seed))(
  'loses and moves nothing that a person made (seed %i)',
  async (seed) => {
    const { core, textId, before, from } = await dealt(seed)
    const opened = await core.call('library.open', { textId })
    const { undo } = await alignAgain(core, textId, from)
    const after = await pairsOf(core, textId)
    expect(after.flatMap(({ source }) => source)).toEqual(before.flatMap(({ source }) => source))
    expect(after.flatMap(({ target }) => target)).toEqual(before.flatMap(({ target }) => target))
    expect(after.map(({ index }) => index)).toEqual(after.map((_, at) => at))
    expect((await core.call('library.open', { textId })).text.pairCount).toBe(after.length)
    const anywhere = (pair: Pair) => ({ ...pair, index: 0 })
    expect(after.map(anywhere)).toEqual(expect.arrayContaining(before.filter(isConfirmed).map(anywhere)))
    const doubted = before.flatMap((pair) => (pair.state === 'disputed' ? idsOf(pair).slice(0, 1) : []))
    for (const first of doubted)
      expect(after.find((pair) => idsOf(pair).includes(present(first)))?.state).toBe('disputed')
    await core.call('history.undo', { token: undo as UndoToken })
    expect(await pairsOf(core, textId)).toEqual(before)
    expect(await core.call('library.open', { textId })).toEqual(opened)
    await core.call('history.redo', { token: undo as UndoToken })
    expect(await pairsOf(core, textId)).toEqual(after)
  },
)

it.each([31, 32, 33, 34, 35, 36])('lays what the aligner lays when it is asked at once (seed %i)', async (seed) => {
  const { core, textId, before } = await dealt(seed)
  await alignAgain(core, textId)
  // In which order lonely sentences of both sides stand between two pairs says nothing.
  const inAnyOrder = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).toSorted()
  expect(inAnyOrder(said(await pairsOf(core, textId)))).toEqual(inAnyOrder(await laidAtOnce(before)))
})
