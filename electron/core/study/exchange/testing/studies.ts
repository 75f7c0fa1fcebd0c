import { openEngines } from '../../../bundled/open-engines.ts'
import { createSentences } from '../../../language/annotate/sentences.ts'
import { openLibrary } from '../../../safety/open-library.ts'
import type { Core } from '../../../core.ts'
import type { Grade } from '#contract/cards.ts'
import { builtLanguage, saveCard } from '../../../testing/test-core.ts'
import { leavingCards } from '../leaving-cards.ts'
import { noteLanguage } from '../note-language.ts'
import type { LeavingCard } from '../travelling-card.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const engines = openEngines(builtLanguage)
export const testLanguage = noteLanguage(engines, createSentences([], engines))

/** Saves a few cards and studies them: one review, one lapsed, one learning, one taken back, one new. */
export async function studied(core: Core, wait: (ms: number) => unknown = () => undefined) {
  const words = ['感受野', '增长', '银行', '图', '网络']
  const ids = []
  for (const word of words) {
    ids.push((await saveCard(core, word)).card.id)
    wait(1000)
  }
  const [one, two, three, four] = ids
  const grade = async (cardId: typeof one, given: Grade, afterMs: number) => {
    wait(afterMs)
    if (cardId) return core.call('study.grade', { cardId, grade: given, answeredInMs: 2345 })
    throw new Error('no card')
  }
  await grade(one, 'easy', MINUTE_MS)
  await grade(two, 'good', MINUTE_MS)
  await grade(two, 'good', 11 * MINUTE_MS)
  await grade(two, 'again', 5 * DAY_MS)
  await grade(one, 'good', 9 * DAY_MS)
  await grade(three, 'good', MINUTE_MS)
  const { undo } = await grade(four, 'hard', MINUTE_MS)
  if (undo) await core.call('history.undo', { token: undo })
  return ids
}

/** The cards of a study that is closed, on their way out. */
export function cardsLeaving(dataDir: string): readonly LeavingCard[] {
  const { database, close } = openLibrary(dataDir)
  try {
    return leavingCards(database, testLanguage)
  } finally {
    close()
  }
}
