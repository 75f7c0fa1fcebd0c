import { expect, it } from 'vitest'
import { CommandError } from '#contract/errors.ts'
import type { UndoToken } from '#contract/ids.ts'
import type { EpochMs } from '#contract/units.ts'
import { createIds } from './ids.ts'
import { seeded, type Seeded } from '../random/seeded.ts'
import { openDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import type { CoreContext } from './core-context.ts'
import { listSteps, moveStep, nextToRedo, nextToUndo } from './history.ts'
import { mutate } from './mutate.ts'
import type { Recorder } from './recorder.ts'

/** Nothing here is a review. */
const noReviews = () => undefined
const undo = (context: CoreContext, token: UndoToken) => moveStep(context, 'undo', token, noReviews)
const redo = (context: CoreContext, token: UndoToken) => moveStep(context, 'redo', token, noReviews)
const step = { kind: 'settings-changed' } as const

function newGround(random: Seeded): CoreContext {
  const database = openDatabase(':memory:', { waitMs: 0 })
  migrate(database, migrations)
  let now = 1_700_000_000_000
  const clock = () => now++ as EpochMs
  return { database, clock, makeId: createIds({ clock, randomBytes: random.bytes }) }
}

/** All that a person has, word for word; what is only ever added to is left out. */
function dump({ database }: CoreContext): string {
  const read = (table: string) => database.all(`SELECT * FROM ${table} ORDER BY 1`)
  return JSON.stringify(['cards', 'settings', 'places', 'texts'].map(read))
}

function cardRow(id: string, random: Seeded) {
  const text = () => random.pick(['', '感受野', 'receptive', '𠮷', "it's"]) + random.below(1000)
  const texts = [
    'reading',
    'meaning',
    'sentence',
    'translation',
    'note',
    'quote',
    'text_title_zh',
    'text_title_en',
    'search',
  ]
  const numbers = [
    'mark_start_utf16',
    'mark_end_utf16',
    'start_utf16',
    'end_utf16',
    'due_at',
    'scheduled_days',
    'learning_step',
    'reps',
    'lapses',
    'created_at',
  ]
  return {
    id,
    headword: `词${random.below(30)}`,
    term_id: null,
    text_id: 't',
    segment_id: 's',
    state: 'new',
    reviewed_at: null,
    stability: random.fraction() * 90,
    difficulty: 5,
    ...Object.fromEntries(texts.map((name) => [name, text()])),
    ...Object.fromEntries(numbers.map((name) => [name, random.below(9)])),
  }
}

/** A few random writes to the tables a mutation may write. */
function scribble(context: CoreContext, rows: Recorder, random: Seeded) {
  for (let count = 1 + random.below(4); count > 0; count--) {
    const ids = context.database.all<{ id: string }>('SELECT id FROM cards').map(({ id }) => id)
    const key = `setting${random.below(5)}`
    const isSet = context.database.one('SELECT 1 FROM settings WHERE key = ?', key) !== undefined
    const choice = random.below(6)
    if (choice <= 1) rows.insert('cards', cardRow(context.makeId(), random))
    else if (choice === 2 && ids.length > 0) rows.remove('cards', random.pick(ids))
    else if (choice === 3 && ids.length > 0)
      rows.update('cards', random.pick(ids), { note: `n${random.below(3)}`, stability: random.fraction() })
    else if (isSet && random.below(3) === 0) rows.remove('settings', key)
    else if (isSet) rows.update('settings', key, { value: JSON.stringify(random.below(9)) })
    else rows.insert('settings', { key, value: '1' })
  }
}

/** Does one random mutation, which may fail, also for a headword that is taken. Gives its token, if it has one. */
function tryMutation(context: CoreContext, random: Seeded): UndoToken | null {
  try {
    const [, mutated] = mutate(context, ({ rows }) => {
      scribble(context, rows, random)
      if (random.below(10) === 0) throw new CommandError('card-not-found')
      return { result: null, step }
    })
    return mutated.undo
  } catch {
    // Whether it left anything behind is what the caller looks at.
    return null
  }
}

const SEQUENCES = 60
const STEPS = 20

it.each([3, 4, 5, 6])('takes back and does again any mutations, to the letter (seed %i)', (seed) => {
  const random = seeded(seed)
  for (let sequence = 0; sequence < SEQUENCES; sequence++) {
    const context = newGround(random)
    const states = [dump(context)]
    const tokens: UndoToken[] = []
    for (let step = 0; step < STEPS; step++) {
      const token = tryMutation(context, random)
      // What cannot be taken back has changed nothing.
      expect(token !== null || dump(context) === states.at(-1)).toBe(true)
      if (!token) continue
      tokens.push(token)
      states.push(dump(context))
    }
    for (const at of tokens.keys()) {
      undo(context, nextToUndo(context.database) as UndoToken)
      expect(dump(context)).toBe(states[tokens.length - 1 - at])
    }
    expect(nextToUndo(context.database)).toBeNull()
    for (const at of tokens.keys()) {
      redo(context, nextToRedo(context.database) as UndoToken)
      expect(dump(context)).toBe(states[at + 1])
    }
    expect(nextToRedo(context.database)).toBeNull()
    context.database.close()
  }
})

function save(context: CoreContext, headword: string): [string, UndoToken] {
  const random = seeded(9)
  const [id, { undo: token }] = mutate(context, ({ rows }) => {
    const row = { ...cardRow(context.makeId(), random), headword }
    rows.insert('cards', row)
    return { result: row.id, step: { kind: 'card-saved', headword } }
  })
  return [id, token as UndoToken]
}

const codeOf = (work: () => unknown) => {
  try {
    work()
    return 'done'
  } catch (error) {
    return (error as CommandError).code
  }
}

it('takes a mutation back once', () => {
  const context = newGround(seeded(1))
  const [, token] = save(context, '词')
  expect(codeOf(() => undo(context, token))).toBe('done')
  expect(codeOf(() => undo(context, token))).toBe('undo-not-found')
})

it('does not take back what was written over since, and changes nothing then', () => {
  const context = newGround(seeded(1))
  const [id, token] = save(context, '词')
  mutate(context, ({ rows }) => ({ result: rows.update('cards', id, { note: 'later' }), step }))
  const before = dump(context)
  expect(codeOf(() => undo(context, token))).toBe('undo-stale')
  expect(dump(context)).toBe(before)
})

it('does not bring back a card whose headword was saved anew meanwhile', () => {
  const context = newGround(seeded(1))
  const [id] = save(context, '词')
  const [, { undo: token }] = mutate(context, ({ rows }) => ({ result: rows.remove('cards', id), step }))
  save(context, '词')
  expect(codeOf(() => undo(context, token as UndoToken))).toBe('undo-stale')
})

it('remembers the newest thousand mutations', () => {
  const context = newGround(seeded(1))
  const tokens = Array.from({ length: 1003 }, (_, at) => save(context, `词${at}`)[1])
  expect(context.database.one('SELECT count(*) AS kept FROM undo_steps')).toEqual({ kept: 1000 })
  expect([tokens[2], tokens[3]].map((token) => codeOf(() => undo(context, token as UndoToken)))).toEqual([
    'undo-not-found',
    'done',
  ])
})

it('lists the steps by name, the newest first, and says which were taken back', () => {
  const context = newGround(seeded(1))
  const [, first] = save(context, '河水')
  const [, second] = save(context, '渡口')
  undo(context, first)
  const { steps, total } = listSteps(context.database, 0, 10)
  expect(total).toBe(2)
  expect(steps.map(({ token, name, isUndone }) => [token, name, isUndone])).toEqual([
    [second, { kind: 'card-saved', headword: '渡口' }, false],
    [first, { kind: 'card-saved', headword: '河水' }, true],
  ])
})

it('offers nothing to do again once something new was done, but still does it when asked by name', () => {
  const context = newGround(seeded(1))
  const [, token] = save(context, '河水')
  undo(context, token)
  expect(nextToRedo(context.database)).toBe(token)
  save(context, '渡口')
  expect(nextToRedo(context.database)).toBeNull()
  redo(context, token)
  expect(codeOf(() => redo(context, token))).toBe('undo-not-found')
})
