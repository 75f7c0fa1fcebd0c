import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Card } from '#contract/cards.ts'
import { createClient } from '#contract/client.ts'
import type { Anchor } from '#contract/text.ts'
import { seeded } from '../../random/seeded.ts'
import { openDatabase } from '../../store/database.ts'
import { DATA_FILE } from '../../store/open-store.ts'
import { builtContent, evening, onlyText, openTestCore, temporaryFolder } from '../test-core.ts'
import { type CoreChild, type Folders, startChild } from './child.ts'
import { compare } from './compare.ts'
import { type Learner, live } from './learner.ts'
import { timesOf } from './run-length.ts'

const KILLS = timesOf(100, 20)
const LEARNERS = 4
const WORDS_EACH = 60
const LEAST_ANSWERS_A_LIFE = 200
const SEED = 41

/** Anchors of as many different pieces of the text as there are words to learn. */
async function anchorsIn(folders: Folders): Promise<readonly Anchor[]> {
  const { core } = openTestCore(folders)
  const textId = await onlyText(core)
  const { pairs } = await core.call('library.pairs', { textId, fromIndex: 0, count: 200 })
  const anchors = new Map<string, Anchor>()
  for (const { segmentId, text } of pairs.flatMap(({ source }) => source)) {
    for (let start = 0; start < text.length; start++) {
      for (let end = start + 1; end <= Math.min(text.length, start + 6); end++) {
        const quote = text.slice(start, end)
        if (quote === quote.trim()) anchors.set(quote, { textId, segmentId, startUtf16: start, endUtf16: end, quote })
      }
    }
  }
  core.close()
  return [...anchors.values()]
}

async function readAll(child: CoreChild): Promise<readonly Card[]> {
  const client = createClient(child.channel(99))
  const { cards, total } = await client.call('cards.list', { search: '', offset: 0, limit: 500 })
  expect(total).toBeLessThanOrEqual(500)
  return cards
}

/** Each card's number of reviews must be the number of its reviews in the log that were not taken back. */
function disagreements({ dataDir }: Folders): readonly unknown[] {
  const database = openDatabase(join(dataDir, DATA_FILE), { waitMs: 1000 })
  expect(database.one('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
  const rows = database.all(`SELECT headword, reps, (SELECT count(*) FROM review_log WHERE card_id = cards.id AND
    kind = 'review') AS logged FROM cards WHERE reps <> logged`)
  database.close()
  return rows
}

it('keeps every answer the learner was told is saved when the program is killed', async () => {
  const random = seeded(SEED)
  const folders = { dataDir: temporaryFolder(), contentDir: builtContent() }
  const anchors = await anchorsIn(folders)
  expect(anchors.length).toBeGreaterThan(LEARNERS * WORDS_EACH)
  const learners = Array.from({ length: LEARNERS }, (_, number): Learner => {
    const own = anchors.slice(number * WORDS_EACH, (number + 1) * WORDS_EACH)
    return { number, anchors: own, cards: new Map(), asked: null, acknowledged: 0 }
  })
  const [lost, halfWritten]: [string[], string[]] = [[], []]
  for (let kill = 0; kill <= KILLS; kill++) {
    const child = await startChild(folders, evening + kill * 3_600_000)
    expect(await child.open()).toBe('ready')
    const found = compare(learners, await readAll(child))
    lost.push(...found.lost)
    halfWritten.push(...found.halfWritten)
    if (kill === KILLS) await child.end()
    else await liveUntilKilled(learners, child, random)
  }
  const acknowledged = learners.reduce((sum, each) => sum + each.acknowledged, 0)
  console.info(
    `${KILLS} kills, ${acknowledged} acknowledged writes, ${lost.length} lost, ${halfWritten.length} half-written (seed ${SEED})`,
  )
  expect(lost).toEqual([])
  expect(halfWritten).toEqual([])
  expect(acknowledged).toBeGreaterThanOrEqual(timesOf(20_000, 2_000))
  expect(disagreements(folders)).toEqual([])
})

async function liveUntilKilled(learners: readonly Learner[], child: CoreChild, random: ReturnType<typeof seeded>) {
  let answersLeft = LEAST_ANSWERS_A_LIFE + random.below(60)
  const killed = Promise.withResolvers<void>()
  const onAnswer = () => {
    // Not at the answer itself: some time on, while the next requests are being carried out.
    if (--answersLeft === 0) setTimeout(() => killed.resolve(child.kill()), random.below(8))
  }
  const lives = learners.map((learner) => live(learner, child.channel(learner.number), random, onAnswer))
  await Promise.all([killed.promise, ...lives])
}
