import { expect, it } from 'vitest'
import type { BeadId, TextId, UndoToken } from '#contract/ids.ts'
import type { Pair } from '#contract/text.ts'
import { builtAligner, failureOf, onlyText, openTestCore, type TestCore } from '../../testing/test-core.ts'
import type { Core } from '../../core.ts'
import { seeded, type Seeded } from '../../random/seeded.ts'
import { openLibrary } from '../../safety/open-library.ts'
import { pairsOf, upload } from '../../testing/own-text.ts'
import { present } from '../../testing/present.ts'

const people = ['船夫', '老师', '医生', '农民', '工人', '学生']
const peopleEn = ['boatman', 'teacher', 'doctor', 'farmer', 'worker', 'student']
const acts = ['走进一家旅馆', '买了一本书', '看见一座桥', '喝了一杯茶', '写了一封信', '卖了一匹马']
const actsEn = [
  'went into an inn',
  'bought a book',
  'saw a bridge',
  'drank a cup of tea',
  'wrote a letter',
  'sold a horse',
]

/** So many sentences, each of its own kind, and their English. */
function story(count: number) {
  const of = (at: number, from: readonly string[], step: number) => from[Math.floor(at / step) % from.length] as string
  const years = (at: number) => 1900 + at
  return {
    zh: Array.from({ length: count }, (_, at) => `${years(at)}年，那个${of(at, people, 1)}${of(at, acts, 6)}。`),
    en: Array.from({ length: count }, (_, at) => `In ${years(at)} the ${of(at, peopleEn, 1)} ${of(at, actsEn, 6)}.`),
  }
}

async function finish(core: Core, job: Awaited<ReturnType<typeof begin>>) {
  await core.call('jobs.run', { job })
  return core.call('realigning.take', { job })
}

const begin = async (core: Core, textId: TextId, from: BeadId | null) =>
  (await core.call('realigning.begin', { textId, from })).job

const alignAgain = async (core: Core, textId: TextId, from: BeadId | null = null) =>
  finish(core, await begin(core, textId, from))

async function openStory(core: Core, count: number): Promise<TextId> {
  const { zh, en } = story(count)
  const files = [await upload(core, 'a.txt', zh.join('\n')), await upload(core, 'b.txt', en.join('\n'))]
  const { job } = await core.call('aligning.begin', { files, textId: null })
  await core.call('jobs.run', { job })
  return (await core.call('aligning.take', { job, title: '渡口' })).textId
}

/** Lays the English of a stretch of pairs one pair too low, as an aligner does that lost its way. */
function spoil(test: TestCore, textId: TextId, from: number, until: number): Core {
  test.core.close()
  const { database, close } = openLibrary(test.options.dataDir)
  for (let at = until - 1; at > from; at--)
    database.run(
      `UPDATE segments SET bead_id = (SELECT id FROM beads WHERE text_id = ? AND position = ?)
       WHERE side = 'target' AND bead_id = (SELECT id FROM beads WHERE text_id = ? AND position = ?)`,
      textId,
      at,
      textId,
      at - 1,
    )
  close()
  return test.reopen()
}

const said = (pairs: readonly Pair[]) =>
  pairs.map(({ source, target }) => [source, target].map((side) => side.map(({ text }) => text)))
const idAt = (pairs: readonly Pair[], at: number) => (pairs[at] as Pair).id

it('mends a stretch that the aligner got wrong, round the pair that a person set right', async () => {
  const test = openTestCore()
  const textId = await openStory(test.core, 20)
  const right = await pairsOf(test.core, textId)
  const core = spoil(test, textId, 4, 16)
  const wrong = await pairsOf(core, textId)
  expect(said(wrong)).not.toEqual(said(right))
  await core.call('beads.write', { textId, beadId: idAt(wrong, 2), english: ['Written by hand, in words of its own.'] })
  await core.call('beads.mark', { textId, beadId: idAt(wrong, 1), state: 'checked' })
  const before = await pairsOf(core, textId)
  const { undo, pairsChanged } = await alignAgain(core, textId)
  const after = await pairsOf(core, textId)
  expect(said(after.slice(3))).toEqual(said(right.slice(3)))
  expect(after.slice(1, 3)).toEqual(before.slice(1, 3))
  expect(pairsChanged).toBe(12)
  const restarted = test.reopen()
  await restarted.call('history.undo', { token: undo as UndoToken })
  expect(await pairsOf(restarted, textId)).toEqual(before)
  await restarted.call('history.redo', { token: undo as UndoToken })
  expect(await pairsOf(restarted, textId)).toEqual(after)
})

it('aligns from a pair to the next checked one, and leaves all others alone', async () => {
  const test = openTestCore()
  const textId = await openStory(test.core, 40)
  const right = await pairsOf(test.core, textId)
  const core = spoil(spoil(test, textId, 2, 8) && test, textId, 20, 36)
  const wrong = await pairsOf(core, textId)
  await core.call('beads.mark', { textId, beadId: idAt(wrong, 37), state: 'checked' })
  const before = await pairsOf(core, textId)
  await alignAgain(core, textId, idAt(before, 19))
  const after = await pairsOf(core, textId)
  expect(after.slice(0, 19)).toEqual(before.slice(0, 19))
  expect(said(after.slice(19))).toEqual(said(right.slice(19)))
  expect(after.slice(37)).toEqual(before.slice(37))
  const again = await alignAgain(core, textId, idAt(after, 19))
  expect(again.pairsChanged).toBe(0)
})

it('leaves cards, notes and corrections where they were made', async () => {
  const test = openTestCore()
  const textId = await openStory(test.core, 12)
  const core = spoil(test, textId, 2, 10)
  const [sentence] = present((await pairsOf(core, textId))[5]).source
  const [word] = present(sentence).words.filter(({ text }) => text.length === 2)
  const { text: quote, startUtf16 } = present(word)
  const anchor = {
    textId,
    segmentId: present(sentence).segmentId,
    startUtf16,
    endUtf16: startUtf16 + quote.length,
    quote,
  }
  await core.call('cards.save', { anchor, termId: null })
  await core.call('notes.write', { word: quote, note: 'of the river' })
  const change = { kind: 'reading', reading: 'ma1 ma2' } as const
  await core.call('corrections.make', { draft: { scope: 'here', anchor, change } })
  const made = async () => ({
    cards: await core.call('cards.list', { search: '', offset: 0, limit: 10 }),
    notes: await core.call('notes.list', { search: '', offset: 0, limit: 10 }),
    corrections: await core.call('corrections.list', { search: '', offset: 0, limit: 10 }),
  })
  const before = await made()
  expect((await alignAgain(core, textId)).pairsChanged).toBeGreaterThan(5)
  expect(await made()).toEqual(before)
})

it('says so where nothing is left to align, and where a text stays as it is', async () => {
  const { core } = openTestCore()
  expect(await failureOf(begin(core, await onlyText(core), null))).toBe('text-is-bundled')
  const textId = await openStory(core, 4)
  const pairs = await pairsOf(core, textId)
  expect(await failureOf(begin(core, textId, textId as string as BeadId))).toBe('pair-not-found')
  for (const { id } of pairs) await core.call('beads.mark', { textId, beadId: id, state: 'checked' })
  expect(await failureOf(begin(core, textId, null))).toBe('nothing-to-align')
  expect(await failureOf(begin(core, textId, idAt(pairs, 1)))).toBe('nothing-to-align')
  await core.call('library.remove', { textId })
  expect(await failureOf(begin(core, textId, null))).toBe('text-not-found')
})

it('keeps pairs that a file gave, but for those that a reader doubts', async () => {
  const { core } = openTestCore()
  const { zh, en } = story(6)
  // The file has the English of two rows the wrong way round.
  const rows = [0, 1, 2, 4, 3, 5].map((given, at) => `${zh[at]}\t${en[given]}`)
  const sent = await upload(core, 'rows.tsv', rows.join('\n'))
  const { textId } = await core.call('imports.take', { upload: sent, corrections: { encoding: null, title: null } })
  const pairs = await pairsOf(core, textId)
  expect(pairs.map(({ origin }) => origin)).toEqual(pairs.map(() => 'given'))
  expect(await failureOf(begin(core, textId, null))).toBe('nothing-to-align')
  await core.call('beads.mark', { textId, beadId: idAt(pairs, 2), state: 'disputed' })
  const before = await pairsOf(core, textId)
  await alignAgain(core, textId)
  expect(await pairsOf(core, textId)).toEqual(before)
})

it('writes nothing when the pairs were changed meanwhile, or when it was cancelled', async () => {
  const { core } = openTestCore()
  const textId = await openStory(core, 8)
  const job = await begin(core, textId, null)
  await core.call('beads.join', { textId, beadId: idAt(await pairsOf(core, textId), 3) })
  const before = await pairsOf(core, textId)
  expect(await failureOf(finish(core, job))).toBe('pairs-changed')
  const cancelled = await begin(core, textId, null)
  await core.call('jobs.cancel', { job: cancelled })
  expect(await failureOf(core.call('realigning.take', { job: cancelled }))).toBe('job-not-found')
  expect(await pairsOf(core, textId)).toEqual(before)
})

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

const manual = (language: 'zh' | 'en'): string => {
  const zh = language === 'zh'
  const parts = [
    [zh ? '# 渡口手册' : '# The ferry handbook'],
    ...people.flatMap((person, at) => [
      [zh ? `## ${person}` : `## The ${peopleEn[at] ?? ''}`],
      [
        acts
          .map((act, turn) =>
            zh
              ? `${1900 + at * 10 + turn}年，那个${person}${act}。`
              : `In ${1900 + at * 10 + turn} he ${actsEn[turn] ?? ''}. It was so.`,
          )
          .join(zh ? '' : ' '),
      ],
      ['```sh', `row --by ${at}`, zh ? '# 划船' : '# row', '```'],
      ['- ' + (zh ? `先看第${at + 2}页。` : `See page ${at + 2} first.`)],
      // Only one of the languages parts it here.
      [zh ? '船到了。人都下船。' : 'The boat arrived.', ...(zh ? [] : ['', 'All went ashore.'])],
    ]),
  ]
  return parts.map((lines) => lines.join('\n')).join('\n\n')
}

it('changes nothing when a text is aligned again of which nothing was checked', async () => {
  const { core } = openTestCore()
  const files = [await upload(core, 'a.md', manual('zh')), await upload(core, 'b.md', manual('en'))]
  const { job } = await core.call('aligning.begin', { files, textId: null })
  await core.call('jobs.run', { job })
  const { textId } = await core.call('aligning.take', { job, title: null })
  const before = await pairsOf(core, textId)
  expect((await alignAgain(core, textId)).pairsChanged).toBe(0)
  expect(said(await pairsOf(core, textId))).toEqual(said(before))
})
