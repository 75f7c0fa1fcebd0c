import * as v from 'valibot'
import { expect, it } from 'vitest'
import type { Grade } from '#contract/cards.ts'
import { commands } from '#contract/commands.ts'
import type { CardId, UndoToken } from '#contract/ids.ts'
import { failureOf, openTestCore, saveCard } from '../testing/test-core.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const words = ['感受野', '增长', '银行', '整张图', '工作']
const nextOutput = commands.find(({ name }) => name === 'study.next')?.output ?? v.never()

/** A core with some cards, saved a second apart. */
async function withCards(count: number) {
  const test = openTestCore()
  const ids: CardId[] = []
  for (const word of words.slice(0, count)) {
    ids.push((await saveCard(test.core, word)).card.id)
    test.wait(1000)
  }
  const grade = (cardId: CardId, given: Grade) =>
    test.core.call('study.grade', { cardId, grade: given, answeredInMs: 1200 })
  const next = () => test.core.call('study.next', {})
  return { ...test, ids, grade, next }
}

it('has nothing to study without cards', async () => {
  const { next, wait } = await withCards(0)
  expect(await next()).toEqual({
    counts: { new: 0, learning: 0, review: 0, doneToday: 0 },
    card: null,
    nextDue: null,
    comesBackAt: null,
    now: wait(0),
  })
})

it('shows new cards in the order they were saved, and answers as the contract says', async () => {
  const { next, grade } = await withCards(3)
  const seen: (string | undefined)[] = []
  for (let count = 0; count < 3; count++) {
    const answer = await next()
    expect(v.is(nextOutput, answer)).toBe(true)
    seen.push(answer.card?.headword)
    if (answer.card) await grade(answer.card.id, 'easy')
  }
  expect(seen).toEqual(words.slice(0, 3))
  expect(await next()).toMatchObject({ card: null, comesBackAt: null, counts: { new: 0, doneToday: 3 } })
})

it.each(['again', 'hard', 'good', 'easy'] as const)(
  'applies the interval that the button “%s” showed, every time',
  async (given) => {
    const { next, grade, wait } = await withCards(1)
    for (let count = 0; count < 12; count++) {
      const { card, nextDue, now } = await next()
      if (!card || !nextDue) throw new Error('nothing to study')
      wait(20_000)
      const { nextDueAt } = await grade(card.id, given)
      // Answering takes time; the interval counts from the answer.
      expect(nextDueAt - now - 20_000).toBe(nextDue[given] - now)
      wait(nextDueAt - now)
    }
  },
)

it('shows a learning step when it is due, before anything else', async () => {
  const { next, grade, wait, ids } = await withCards(3)
  await grade(ids[0] as CardId, 'again')
  expect((await next()).card?.id).toBe(ids[1])
  wait(MINUTE_MS)
  const { card, counts } = await next()
  expect(card?.id).toBe(ids[0])
  expect(counts).toEqual({ new: 2, learning: 1, review: 0, doneToday: 1 })
})

it('says when a learning step comes back while there is nothing else', async () => {
  const { next, grade, ids } = await withCards(1)
  const { nextDueAt } = await grade(ids[0] as CardId, 'good')
  expect(await next()).toMatchObject({ card: null, nextDue: null, comesBackAt: nextDueAt, counts: { learning: 1 } })
})

it('shows a review from the start of its study day on, and not before', async () => {
  const { next, grade, wait, ids, core } = await withCards(1)
  const { nextDueAt } = await grade(ids[0] as CardId, 'easy')
  const days = Math.round((nextDueAt - wait(0)) / DAY_MS)
  // 20:00 in Shanghai: the study day of the due date begins 16 hours before the due time.
  wait(days * DAY_MS - 17 * HOUR_MS)
  expect(await next()).toMatchObject({ card: null, counts: { review: 0 } })
  wait(HOUR_MS)
  expect(await next()).toMatchObject({ card: { id: ids[0], state: 'review' }, counts: { review: 1 } })
  await core.call('settings.change', { patch: { rolloverHour: 6 } })
  expect((await next()).card).toBeNull()
})

it('shows as many new cards a day as the learner set, and more the next day', async () => {
  const { next, grade, wait, core } = await withCards(4)
  await core.call('settings.change', { patch: { newPerDay: 2 } })
  expect((await next()).counts.new).toBe(2)
  for (let count = 0; count < 2; count++) {
    const { card } = await next()
    await grade(card?.id as CardId, 'easy')
  }
  expect(await next()).toMatchObject({ card: null, counts: { new: 0 } })
  wait(9 * HOUR_MS)
  expect(await next()).toMatchObject({ card: { headword: words[2] }, counts: { new: 2, doneToday: 0 } })
})

it('takes a review back, and the card comes again as it was', async () => {
  const { next, grade, ids, core } = await withCards(1)
  const before = await next()
  const { undo, changed } = await grade(ids[0] as CardId, 'easy')
  expect(changed).toEqual({
    cards: [ids[0]],
    texts: [],
    pairs: [],
    settings: false,
    study: true,
    corrections: false,
    words: false,
  })
  await core.call('history.undo', { token: undo as UndoToken })
  expect(await next()).toEqual(before)
  await core.call('history.redo', { token: undo as UndoToken })
  expect(await next()).toMatchObject({ card: null, counts: { new: 0, doneToday: 1 } })
})

it('takes a review back also when the card was edited since', async () => {
  const { next, grade, ids, core } = await withCards(1)
  const { undo } = await grade(ids[0] as CardId, 'easy')
  await core.call('cards.edit', { cardId: ids[0] as CardId, fields: { note: 'later' } })
  await core.call('history.undo', { token: undo as UndoToken })
  expect((await next()).card).toMatchObject({ note: 'later', state: 'new', reps: 0 })
})

it('does not take a review back when the card was reviewed again', async () => {
  const { grade, ids, core } = await withCards(1)
  const { undo } = await grade(ids[0] as CardId, 'good')
  await grade(ids[0] as CardId, 'good')
  expect(await failureOf(core.call('history.undo', { token: undo as UndoToken }))).toBe('undo-stale')
  expect(await failureOf(core.call('history.undo', { token: ids[0] as string as UndoToken }))).toBe('undo-not-found')
})

it('refuses a review from before the last one, when the clock went back', async () => {
  const { grade, ids, wait } = await withCards(1)
  await grade(ids[0] as CardId, 'good')
  wait(-59_000)
  await grade(ids[0] as CardId, 'good')
  wait(-62_000)
  expect(await failureOf(grade(ids[0] as CardId, 'good'))).toBe('clock-went-back')
  expect(await failureOf(grade('01a20a48-51b2-704f-881f-1b1927bac6f8' as CardId, 'good'))).toBe('card-not-found')
})

it('asks less often of a learner who is content to remember less', async () => {
  const { grade, next, ids, core } = await withCards(1)
  await grade(ids[0] as CardId, 'easy')
  const at = async (desiredRetentionPercent: number) => {
    const { nextDueAt, undo } = await core
      .call('settings.change', { patch: { desiredRetentionPercent } })
      .then(() => grade(ids[0] as CardId, 'easy'))
    await core.call('history.undo', { token: undo as UndoToken })
    return nextDueAt
  }
  expect(await at(80)).toBeGreaterThan(await at(95))
  expect((await next()).counts.doneToday).toBe(1)
})
