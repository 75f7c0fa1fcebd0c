import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { BeadId, TextId, UndoToken } from '#contract/ids.ts'
import type { Pair } from '#contract/text.ts'
import type { Core } from '../../core.ts'
import { seeded, type Seeded } from '../../random/seeded.ts'
import { openDatabase } from '../../store/database.ts'
import { DATA_FILE } from '../../store/open-store.ts'
import { failureOf, onlyText, openTestCore } from '../../testing/test-core.ts'

const lines = Array.from({ length: 12 }, (_, at) => `第${at + 1}只船过了桥。船上有${at + 3}个人。`).join('\n')

async function openOwnText(core: Core): Promise<TextId> {
  const bytes = new TextEncoder().encode(lines)
  const { upload } = await core.call('imports.begin', { name: 'boats.txt', byteLength: bytes.length })
  await core.call('imports.append', { upload, base64: Buffer.from(bytes).toString('base64') })
  const { textId } = await core.call('imports.take', { upload, corrections: { encoding: null, title: null } })
  return textId
}

const pairsOf = async (core: Core, textId: TextId): Promise<readonly Pair[]> =>
  (await core.call('library.pairs', { textId, fromIndex: 0, count: 200 })).pairs

/** What a pair says on each side, the plain list that the edits are checked against. */
type Row = { source: string[]; target: string[] }
const rowsOf = (pairs: readonly Pair[]): Row[] =>
  pairs.map(({ source, target }) => ({
    source: source.map(({ text }) => text),
    target: target.map(({ text }) => text),
  }))

/** A text of two files that are aligned. */
async function openBeside(core: Core, files: readonly (readonly [string, string])[]): Promise<TextId> {
  const uploads = []
  for (const [name, text] of files) {
    const bytes = Buffer.from(text, 'utf8')
    const { upload } = await core.call('imports.begin', { name, byteLength: bytes.length })
    await core.call('imports.append', { upload, base64: bytes.toString('base64') })
    uploads.push(upload)
  }
  const { job } = await core.call('aligning.begin', { files: uploads, textId: null })
  await core.call('jobs.run', { job })
  return (await core.call('aligning.take', { job, title: null })).textId
}

it('keeps English that a person writes, as long as it stands, under the same ids', async () => {
  const { core, reopen } = openTestCore()
  const textId = await openOwnText(core)
  const [first, second] = await pairsOf(core, textId)
  if (!first || !second) throw new Error('no pairs')
  await core.call('beads.write', { textId, beadId: second.id, english: ['Four.', 'People.'] })
  await core.call('beads.write', { textId, beadId: first.id, english: ['One boat.'] })
  const before = (await pairsOf(core, textId))[1]?.target
  await core.call('beads.write', { textId, beadId: second.id, english: ['Four on board.'] })
  const after = await pairsOf(reopen(), textId)
  expect(after[1]?.target.map(({ text }) => text)).toEqual(['Four on board.'])
  expect(after[1]?.target[0]?.segmentId).toBe(before?.[0]?.segmentId)
  expect(after[0]?.target.map(({ text }) => text)).toEqual(['One boat.'])
  expect(after[1]).toMatchObject({ origin: 'edited', state: 'checked', confidence: 1 })
})

it('keeps the label that stands before a sentence when its English is written anew', async () => {
  const { core } = openTestCore()
  const textId = await openBeside(core, [
    ['a.txt', '记者：你去哪里？\n船夫：我去上游。\n记者：几点走？'],
    ['b.txt', 'Reporter: Where are you going?\nBoatman: I am going upstream.\nReporter: At what time?'],
  ])
  const shown = async () =>
    (await pairsOf(core, textId)).map(({ target }) =>
      target.map(({ text, prefixUtf16 }) => text.slice(prefixUtf16)).join(' '),
    )
  const [, second] = await pairsOf(core, textId)
  expect((await shown())[1]).toBe('I am going upstream.')
  await core.call('beads.write', { textId, beadId: second?.id as BeadId, english: ['Upstream.'] })
  expect((await shown())[1]).toBe('Upstream.')
  expect((await pairsOf(core, textId))[1]?.target[0]?.text).toBe('Boatman: Upstream.')
})

it('keeps what a Markdown file holds beside what is shown, until its English is written anew, and after undo', async () => {
  const test = openTestCore()
  const textId = await openBeside(test.core, [
    ['a.md', '# 渡口\n\n船**来**了，人都上船。\n\n河水很[满](b.md)。'],
    ['b.md', '# The ferry\n\nThe boat **came**, and all went on board.\n\nThe river is [full](b.md).'],
  ])
  const written = () => {
    // While a library is open no one else may read it.
    test.core.close()
    const database = openDatabase(join(test.options.dataDir, DATA_FILE), { waitMs: 1000 })
    const rows = database.all<{ as_written: string | null }>(
      'SELECT as_written FROM segments WHERE text_id = ? ORDER BY side, position',
      textId,
    )
    database.close()
    test.reopen()
    return rows.map(({ as_written }) => as_written)
  }
  const [, second, third] = await pairsOf(test.core, textId)
  const chinese = ['# 渡口', '船**来**了，人都上船。', '河水很[满](b.md)。']
  const english = ['# The ferry', 'The boat **came**, and all went on board.', 'The river is [full](b.md).']
  expect(written()).toEqual([...chinese, ...english])
  const { undo } = await test.core.call('beads.write', {
    textId,
    beadId: second?.id as BeadId,
    english: ['The boat came.'],
  })
  await test.core.call('beads.write', { textId, beadId: third?.id as BeadId, english: ['The river is full.'] })
  expect(written()).toEqual([...chinese, english[0], null, english[2]])
  await test.core.call('history.undo', { token: undo as UndoToken })
  expect(written()).toEqual([...chinese, ...english])
  await test.core.call('beads.join', { textId, beadId: second?.id as BeadId })
  expect(written()).toEqual([...chinese, ...english])
})

it('refuses to align a text that comes with the program, whose next edition would write over it', async () => {
  const { core } = openTestCore()
  const textId = await onlyText(core)
  const [first] = await pairsOf(core, textId)
  expect(await failureOf(core.call('beads.join', { textId, beadId: first?.id as BeadId }))).toBe('text-is-bundled')
})

it('says so when there is nothing to join, to cut or to move', async () => {
  const { core } = openTestCore()
  const textId = await openOwnText(core)
  const pairs = await pairsOf(core, textId)
  const [first, last] = [pairs[0], pairs.at(-1)]
  if (!first || !last) throw new Error('no pairs')
  const at = (pair: Pair) => ({ textId, beadId: pair.id })
  expect(await failureOf(core.call('beads.join', at(last)))).toBe('not-applicable')
  expect(await failureOf(core.call('beads.cut', { ...at(first), sourceCount: 0, targetCount: 0 }))).toBe(
    'not-applicable',
  )
  const up = { ...at(first), side: 'target', direction: 'up' } as const
  expect(await failureOf(core.call('beads.move', up))).toBe('not-applicable')
  expect(await failureOf(core.call('beads.join', { textId, beadId: textId as string as BeadId }))).toBe(
    'pair-not-found',
  )
})

it('keeps the reader at the same sentence when pairs before it are joined', async () => {
  const { core } = openTestCore()
  const textId = await openOwnText(core)
  const [first] = await pairsOf(core, textId)
  await core.call('library.keep-place', { textId, pairIndex: 7 })
  await core.call('beads.join', { textId, beadId: first?.id as BeadId })
  expect((await core.call('library.open', { textId })).text.placeIndex).toBe(6)
})

/** One random edit, and the same on the plain list; null where both say that there is nothing to do. */
async function editBoth(core: Core, textId: TextId, rows: Row[], random: Seeded): Promise<UndoToken | null> {
  const pairs = await pairsOf(core, textId)
  const at = random.below(pairs.length)
  const where = { textId, beadId: (pairs[at] as Pair).id }
  const row = rows[at] as Row
  const choice = random.below(4)
  if (choice === 0) {
    const next = rows[at + 1]
    if (!next) return null
    rows.splice(at, 2, { source: [...row.source, ...next.source], target: [...row.target, ...next.target] })
    return (await core.call('beads.join', where)).undo
  }
  if (choice === 1) {
    const [sourceCount, targetCount] = [random.below(row.source.length + 1), random.below(row.target.length + 1)]
    const kept = sourceCount + targetCount
    if (kept === 0 || kept === row.source.length + row.target.length) return null
    const rest = { source: row.source.splice(sourceCount), target: row.target.splice(targetCount) }
    rows.splice(at + 1, 0, rest)
    return (await core.call('beads.cut', { ...where, sourceCount, targetCount })).undo
  }
  if (choice === 2) {
    const english = Array.from({ length: random.below(4) }, () => `Boat ${random.below(1000)}.`)
    if (english.length === 0 && row.source.length === 0) return null
    row.target = english
    return (await core.call('beads.write', { ...where, english })).undo
  }
  return moveBoth(core, where, rows, at, random)
}

async function moveBoth(
  core: Core,
  where: { textId: TextId; beadId: BeadId },
  rows: Row[],
  at: number,
  random: Seeded,
): Promise<UndoToken | null> {
  const row = rows[at] as Row
  const side = random.pick(['source', 'target'] as const)
  const direction = random.pick(['up', 'down'] as const)
  const beside = rows[direction === 'up' ? at - 1 : at + 1]
  const isOnlySegment = row.source.length + row.target.length === 1
  if (row[side].length === 0 || (isOnlySegment && !beside)) return null
  const moved = (direction === 'up' ? row[side].shift() : row[side].pop()) as string
  if (direction === 'up') {
    if (beside) beside[side].push(moved)
    else rows.unshift({ source: [], target: [], [side]: [moved] } as Row)
  } else if (beside) beside[side].unshift(moved)
  else rows.push({ source: [], target: [], [side]: [moved] } as Row)
  if (isOnlySegment) rows.splice(rows.indexOf(row), 1)
  return (await core.call('beads.move', { ...where, side, direction })).undo
}

it.each([1, 2, 3])('does to the pairs what it does to a plain list, and takes it all back (seed %i)', async (seed) => {
  const random = seeded(seed)
  const { core } = openTestCore()
  const textId = await openOwnText(core)
  const states = [rowsOf(await pairsOf(core, textId))]
  const tokens: UndoToken[] = []
  for (let step = 0; step < 120; step++) {
    const rows = structuredClone(states.at(-1) as Row[])
    const token = await editBoth(core, textId, rows, random)
    if (!token) continue
    const pairs = await pairsOf(core, textId)
    expect(rowsOf(pairs)).toEqual(rows)
    expect(pairs.map(({ index }) => index)).toEqual(rows.map((_, index) => index))
    const { text } = await core.call('library.open', { textId })
    expect(text.pairCount).toBe(rows.length)
    tokens.push(token)
    states.push(rows)
  }
  expect(tokens.length).toBeGreaterThan(50)
  for (const back of tokens.keys()) {
    await core.call('history.undo', { token: null })
    expect(rowsOf(await pairsOf(core, textId))).toEqual(states[tokens.length - 1 - back])
  }
  for (const forward of tokens.keys()) {
    await core.call('history.redo', { token: null })
    expect(rowsOf(await pairsOf(core, textId))).toEqual(states[forward + 1])
  }
})

it('does not take an edit back after another moved what it stood on', async () => {
  const { core } = openTestCore()
  const textId = await openOwnText(core)
  const pairs = await pairsOf(core, textId)
  const idAt = (index: number) => pairs[index]?.id as BeadId
  const { undo } = await core.call('beads.join', { textId, beadId: idAt(8) })
  await core.call('beads.join', { textId, beadId: idAt(2) })
  const before = rowsOf(await pairsOf(core, textId))
  expect(await failureOf(core.call('history.undo', { token: undo as UndoToken }))).toBe('undo-stale')
  expect(rowsOf(await pairsOf(core, textId))).toEqual(before)
})
