import { expect, it } from 'vitest'
import type { UndoToken } from '#contract/ids.ts'
import { seeded } from '../random/seeded.ts'
import { openDatabase } from '../store/database.ts'
import { DATA_FILE } from '../store/open-store.ts'
import { openTestCore, saveCard } from '../testing/test-core.ts'
import { readCards, scheduleOf } from './cards/card-rows.ts'
import { replaySchedule } from './replay.ts'

const HOUR_MS = 3_600_000
const grades = ['again', 'hard', 'good', 'easy'] as const

/** Every card's schedule as it stands beside the one that its log gives. */
function differing(dataDir: string): readonly unknown[] {
  const database = openDatabase(`${dataDir}/${DATA_FILE}`, { waitMs: 0 })
  try {
    return readCards(database, '').flatMap((row) => {
      const [standing, replayed] = [scheduleOf(row), replaySchedule(database, row.id, row.created_at)]
      return JSON.stringify(standing) === JSON.stringify(replayed) ? [] : [{ standing, replayed }]
    })
  } finally {
    database.close()
  }
}

it.each([1, 2, 3, 4, 5, 6])('gives each card the schedule it has, whatever was done (seed %i)', async (seed) => {
  const random = seeded(seed)
  let zone = 480
  const { core, options, wait } = openTestCore({ zoneOffsetMinutes: () => zone })
  const cards = []
  for (const word of ['感受野', '增长', '银行']) cards.push((await saveCard(core, word)).card.id)
  const undos: UndoToken[] = []
  for (let step = 0; step < 60; step++) {
    wait(random.below(3) === 0 ? random.below(300) * HOUR_MS : random.below(400_000))
    const kind = random.below(10)
    if (kind === 0) wait(-random.below(50_000))
    if (kind === 1) zone = random.pick([480, -480, 60, 0])
    if (kind === 2)
      await core.call('settings.change', {
        patch: { desiredRetentionPercent: 70 + random.below(28), rolloverHour: random.below(24) },
      })
    const token = undos.at(-1)
    if (kind === 3 && token)
      await core
        .call('history.undo', { token })
        .then(() => undos.pop())
        .catch(() => undefined)
    else if (kind === 4) await core.call('history.redo', { token: null }).catch(() => undefined)
    else {
      const asked = { cardId: random.pick(cards), grade: random.pick(grades), answeredInMs: 700 }
      const graded = await core.call('study.grade', asked).catch(() => null)
      if (graded?.undo) undos.push(graded.undo)
    }
  }
  core.close()
  expect(differing(options.dataDir)).toEqual([])
})
