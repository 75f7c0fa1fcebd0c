import { expect, it } from 'vitest'
import { failureOf, openTestCore, saveCard } from '../testing/test-core.ts'
import { openDatabase } from '../store/database.ts'
import { DATA_FILE } from '../store/open-store.ts'

const DAY_MS = 86_400_000
const YEARS_80_MS = 80 * 365 * DAY_MS

async function withCard() {
  const test = openTestCore()
  const { card } = await saveCard(test.core, '感受野')
  const grade = (given: 'good' | 'easy') =>
    test.core.call('study.grade', { cardId: card.id, grade: given, answeredInMs: 900 })
  return { ...test, card, grade, next: () => test.core.call('study.next', {}) }
}

it('studies a card again after the clock, once eighty years ahead, is set right', async () => {
  const { core, options, wait, grade, next, card } = await withCard()
  await grade('easy')
  const before = (await core.call('cards.list', { search: '', offset: 0, limit: 1 })).cards[0]
  wait(YEARS_80_MS)
  await grade('good')
  wait(-YEARS_80_MS + 40 * DAY_MS)
  expect((await next()).card).toEqual(before)
  const { nextDueAt } = await grade('good')
  expect(nextDueAt - wait(0)).toBeLessThan(3 * 365 * DAY_MS)
  core.close()
  const database = openDatabase(`${options.dataDir}/${DATA_FILE}`, { waitMs: 0 })
  // What was answered then stays written down.
  expect(database.one('SELECT count(*) AS n FROM review_log WHERE card_id = ?', card.id)).toEqual({ n: 4 })
  database.close()
})

it('takes nothing back where it may be this clock that is wrong', async () => {
  const { wait, grade, next, core } = await withCard()
  await grade('easy')
  wait(5 * DAY_MS)
  await grade('easy')
  wait(-10 * 365 * DAY_MS)
  expect(await failureOf(grade('easy'))).toBe('clock-went-back')
  expect((await next()).card).toBe(null)
  expect((await core.call('cards.list', { search: '', offset: 0, limit: 1 })).cards[0]?.reps).toBe(2)
})
